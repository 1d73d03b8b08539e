import pg from 'pg';
import type { UnitOfWork } from '#platform/db/unit-of-work';
import { EventHandling } from '#platform/events/event-handling';
import type { DeliveryOutcomes } from '#platform/events/delivery-outcomes';
import type { HandlerRegistry } from '#platform/events/handler-registry';
import { InboxRepository } from '#platform/events/inbox.repository';

interface Waiting {
  readonly tenantId: string;
  readonly eventId: string;
  readonly handler: string;
}

/** The worker's part, one delivery after the other, so that the same is drawn in the same order in every world. */
export class WorkedOff {
  readonly #handling: EventHandling;
  readonly #failed: string[] = [];
  readonly #seen = new Set<string>();

  constructor(
    uow: UnitOfWork,
    registry: HandlerRegistry,
    private readonly superuser: pg.Client,
  ) {
    const outcomes = {
      ended: () => undefined,
      failed: async ({ handler }: Waiting, error: unknown) => void this.#failed.push(`${handler}: ${String(error)}`),
    } as unknown as DeliveryOutcomes;
    this.#handling = new EventHandling(uow, new InboxRepository(uow), registry, outcomes);
  }

  /** What waits, and what that makes wait. Throws with what failed. */
  async off(): Promise<void> {
    for (let batch = await this.#waiting(); batch.length > 0; batch = await this.#waiting()) {
      for (const delivery of batch) {
        this.#seen.add(`${delivery.eventId} ${delivery.handler}`);
        await this.#handling.run({ ...delivery, attempt: 1 });
      }
    }
    if (this.#failed.length > 0) throw new Error(this.#failed.join('\n'));
  }

  async #waiting(): Promise<Waiting[]> {
    const { rows } = await this.superuser.query<Waiting>(
      `SELECT tenant_id AS "tenantId", event_id AS "eventId", handler FROM platform.delivery
       WHERE state = 'pending' ORDER BY event_id, handler`,
    );
    return rows.filter(({ eventId, handler }) => !this.#seen.has(`${eventId} ${handler}`));
  }
}
