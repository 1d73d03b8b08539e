import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger.js';
import { HandlerRegistry, type Schedule } from './handler-registry.js';
import { RelayRepository } from './relay.repository.js';
import { Signal } from './signal.js';

const LOOK_EVERY_MS = 15_000;

/** Runs what is marked `@Every`: each by one worker at a time, as often as it says; what was missed is run once. */
@Injectable()
export class Schedules {
  readonly #stop = new Signal();
  #stopping = false;
  #running: Promise<void> | undefined;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly deliveries: RelayRepository,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.#stopping = false;
    this.#running ??= this.#run();
  }

  /** Resolves when the present run has ended, or after so many milliseconds. */
  async stop(withinMs: number): Promise<void> {
    this.#stopping = true;
    this.#stop.ring();
    const late = new AbortController();
    await Promise.race([
      this.#running,
      setTimeout(withinMs, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
    this.#running = undefined;
  }

  /** Runs what is due now, one after the other. Resolves to the names of those that were run by this call. */
  async runDue(): Promise<string[]> {
    const ran: string[] = [];
    for (const schedule of this.registry.schedules) if (await this.#tryRun(schedule)) ran.push(schedule.name);
    return ran;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      await this.runDue();
      await this.#stop.sleep(LOOK_EVERY_MS);
    }
  }

  async #tryRun({ name, minutes, run }: Schedule): Promise<boolean> {
    try {
      return await this.deliveries.whenDue(name, minutes, run);
    } catch (error) {
      // Still due: tried again at the next look.
      this.logger.fault('a schedule failed', error, { name });
      return false;
    }
  }
}
