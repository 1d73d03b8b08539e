import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '../db/unit-of-work.js';
import { DeliveryOutcomes, UnknownHandler, UnreadableEvent } from './delivery-outcomes.js';
import { type Handler, HandlerRegistry } from './handler-registry.js';
import { InboxRepository } from './inbox.repository.js';
import type { HandledEvent } from './on-event.js';
import type { Delivery } from './relay.repository.js';

class RefusedByHandler extends Error {
  override readonly name = 'RefusedByHandler';
}

/** One delivery from its job to its acknowledgement. */
@Injectable()
export class EventHandling {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inbox: InboxRepository,
    private readonly registry: HandlerRegistry,
    private readonly outcomes: DeliveryOutcomes,
  ) {}

  /** Never rejects for what a handler does; rejects when the database is away, and the lease brings the delivery back. */
  async run(delivery: Delivery): Promise<void> {
    try {
      this.outcomes.ended(delivery, await this.#deliver(delivery));
    } catch (error) {
      await this.outcomes.failed(delivery, error);
    }
  }

  /** A job whose processes died too often. */
  async abandon(delivery: Delivery): Promise<void> {
    await this.outcomes.failed(delivery, new Error('its processes died'));
  }

  /** Effect, inbox row and (unless a call to the outside follows) acknowledgement in one transaction. */
  async #deliver(delivery: Delivery): Promise<'done' | 'repeated'> {
    const result = await this.uow.write(SYSTEM, () => this.#effect(delivery));
    if (!result.ok) throw new RefusedByHandler(result.refusal.code);
    const { handler, event, fresh } = result.value;
    if (handler.after) {
      await handler.after(event);
      await this.uow.write(SYSTEM, async () => ok(await this.inbox.acknowledge(delivery)));
    }
    return fresh ? 'done' : 'repeated';
  }

  async #effect(delivery: Delivery): Promise<Result<Effect>> {
    const found = await this.inbox.enter(delivery);
    if (!found) throw new UnreadableEvent('no such event');
    const handler = this.registry.find(found.event.name, delivery.handler);
    if (!handler) throw new UnknownHandler(delivery.handler);
    const event = { ...found.event, payload: parsed(handler, found.event) };
    const answer = found.fresh ? await handler.unit?.(event) : undefined;
    if (isRefusal(answer)) return answer;
    if (!handler.after) await this.inbox.acknowledge(delivery);
    return ok({ handler, event, fresh: found.fresh });
  }
}

interface Effect {
  readonly handler: Handler;
  readonly event: HandledEvent;
  readonly fresh: boolean;
}

function parsed({ event }: Handler, { payload }: HandledEvent): unknown {
  const read = event.payload.safeParse(payload);
  if (!read.success) throw new UnreadableEvent(`the payload is not one of ${event.name}`);
  return read.data;
}

const isRefusal = (answer: unknown): answer is Exclude<Result<never>, { ok: true }> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false && 'refusal' in answer;
