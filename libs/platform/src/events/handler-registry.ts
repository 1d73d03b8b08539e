import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventDefinition } from './event-definition.js';
import { scheduledMethods } from './every.js';
import { type HandledEvent, handlerMethods, type Phase } from './on-event.js';

export interface Handler {
  readonly event: EventDefinition;
  readonly name: string;
  /** Absent when the handler only calls the outside. */
  readonly unit?: (event: HandledEvent) => Promise<unknown>;
  readonly after?: (event: HandledEvent) => Promise<unknown>;
}

export interface Schedule {
  readonly name: string;
  readonly minutes: number;
  readonly run: () => Promise<unknown>;
}

type Method = (...given: unknown[]) => Promise<unknown>;

const key = (event: string, handler: string): string => `${event} ${handler}`;

/**
 * The instance behind every `@OnEvent`, `@AfterCommit` and `@Every`. A process in which one of them has no provider, or
 * two, does not start: its deliveries would wait for ever, or be done twice.
 */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  readonly #handlers = new Map<string, Handler>();
  readonly #schedules: Schedule[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const problems: string[] = [];
    for (const { event, handler, phase, provider, method } of handlerMethods()) {
      const bound = this.#bound(provider, method, `${handler} of ${event.name}`, problems);
      if (bound) this.#add(event, handler, phase, bound);
    }
    for (const { name, minutes, provider, method } of scheduledMethods()) {
      const run = this.#bound(provider, method, `the schedule ${name}`, problems);
      if (run) this.#schedules.push({ name, minutes, run });
    }
    if (problems.length > 0) throw new Error(`Handlers without exactly one provider:\n${problems.join('\n')}`);
  }

  /** The handler of a delivery, or undefined when this process does not know it (another version's). */
  find(event: string, handler: string): Handler | undefined {
    return this.#handlers.get(key(event, handler));
  }

  get schedules(): readonly Schedule[] {
    return this.#schedules;
  }

  #add(event: EventDefinition, name: string, phase: Phase, bound: Method): void {
    const known = this.#handlers.get(key(event.name, name)) ?? { event, name };
    this.#handlers.set(key(event.name, name), { ...known, [phase]: bound });
  }

  #bound(provider: object, method: string | symbol, what: string, problems: string[]): Method | undefined {
    const wrappers = this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype === provider && wrapper.instance);
    const instances = [...new Set(wrappers.map((wrapper) => wrapper.instance as Record<string | symbol, Method>))];
    const [instance] = instances;
    if (instances.length !== 1 || !instance) {
      problems.push(`  ${what} (${(provider as { name: string }).name}) has ${instances.length} providers`);
      return undefined;
    }
    return instance[method]?.bind(instance);
  }
}
