import { Injectable } from '@nestjs/common';
import { DeliveryOptions } from './delivery-options.js';
import { DeliveryReports } from './delivery-reports.js';
import { reasonOf } from './reason.js';
import { type Delivery, RelayRepository } from './relay.repository.js';

/** A payload that is not of the shape its event defines; trying again would not help. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/** Of another version of the product, which runs beside this one during an update. */
export class UnknownHandler extends Error {
  override readonly name = 'UnknownHandler';
}

/** Long enough for a rolling update to bring the version that knows the handler. */
const UNKNOWN_PAUSE_MS = 30_000;

/** What becomes of a delivery after its handler ended: counted, tried again, or buried and cried out. */
@Injectable()
export class DeliveryOutcomes {
  constructor(
    private readonly deliveries: RelayRepository,
    private readonly options: DeliveryOptions,
    private readonly reports: DeliveryReports,
  ) {}

  ended({ handler }: Delivery, outcome: 'done' | 'repeated'): void {
    this.reports.handled(handler, outcome);
  }

  /** Rejects when the database is away. */
  async failed(delivery: Delivery, error: unknown): Promise<void> {
    if (error instanceof UnknownHandler) return this.deliveries.reopen([delivery], UNKNOWN_PAUSE_MS);
    this.reports.failed(delivery, error);
    const final = error instanceof UnreadableEvent;
    const state = await this.deliveries.fail(delivery, reasonOf(error), this.options, final);
    if (state === 'dead') this.reports.buried(delivery);
  }
}
