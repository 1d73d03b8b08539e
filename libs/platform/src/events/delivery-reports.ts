import { Injectable } from '@nestjs/common';
import { Metrics } from '../health/metrics.js';
import { Logger } from '../logging/logger.js';
import type { Backlog, Delivery } from './relay.repository.js';

/** What operators learn about deliveries: numbers for Prometheus, lines for the log. */
@Injectable()
export class DeliveryReports {
  readonly #enqueued;
  readonly #handled;
  readonly #deliveries;
  readonly #lag;
  readonly #unfit;

  constructor(
    metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.#enqueued = metrics.counter('titian_deliveries_enqueued_total', 'Deliveries handed to the queue');
    this.#handled = metrics.counter('titian_deliveries_handled_total', 'Ends of handler runs', ['handler', 'outcome']);
    this.#deliveries = metrics.gauge('titian_deliveries', 'Deliveries that are not done', ['state']);
    this.#lag = metrics.gauge('titian_relay_lag_seconds', 'Age of the oldest delivery that is due and not enqueued');
    this.#unfit = metrics.gauge('titian_queue_unfit', 'What makes the engine of the queue unfit to hold jobs');
  }

  enqueued(count: number): void {
    this.#enqueued.inc(count);
  }

  handled(handler: string, outcome: 'done' | 'repeated'): void {
    this.#handled.inc({ handler, outcome });
  }

  failed({ eventId, handler, attempt }: Delivery, error: unknown): void {
    this.#handled.inc({ handler, outcome: 'failed' });
    this.logger.fault('an event handler failed', error, { eventId, handler, attempt });
  }

  buried({ eventId, handler, attempt }: Delivery): void {
    this.#handled.inc({ handler, outcome: 'dead' });
    const fields = { eventId, handler, attempt };
    this.logger.alert('an event handler was given up; when its cause is gone: npm run replay -- --dead', fields);
  }

  backlog({ pending, queued, dead, lagSeconds }: Backlog): void {
    this.#deliveries.set({ state: 'pending' }, pending);
    this.#deliveries.set({ state: 'queued' }, queued);
    this.#deliveries.set({ state: 'dead' }, dead);
    this.#lag.set(lagSeconds);
  }

  handedOverAgain(count: number): void {
    this.logger.info('deliveries that the queue had forgotten are handed over again', { count });
  }

  fitness(problems: readonly string[]): void {
    this.#unfit.set(problems.length);
    for (const problem of problems) this.logger.alert(`The queue's engine is not fit: ${problem}`);
  }

  waits(error: unknown): void {
    this.logger.fault('the relay waits for the queue or the database', error);
  }

  goesOn(): void {
    this.logger.info('the relay goes on');
  }
}
