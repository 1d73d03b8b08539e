import { Injectable } from '@nestjs/common';
import { JobQueue } from '../queue/queue.js';
import { jobOf } from './delivery-job.js';
import { DeliveryOptions } from './delivery-options.js';
import { DeliveryReports } from './delivery-reports.js';
import { type Delivery, RelayRepository } from './relay.repository.js';
import { Signal } from './signal.js';

const SLOWEST_RETRY_MS = 5000;
const SHORTEST_PAUSE_MS = 20;
const COUNT_EVERY_MS = 100;
/** Batches on their way to the queue at the same time. */
const AT_ONCE = 2;

/**
 * Brings deliveries to the queue and never lets go of them: a delivery is done when its handler says so, not when it was
 * enqueued. Any number of relays may run; each claims other rows. When the queue or the database is away it waits and
 * goes on by itself.
 */
@Injectable()
export class Relay {
  readonly #wake = new Signal();
  readonly #stop = new Signal();
  #running: Promise<void> | undefined;
  #stopping = false;
  #stopListening: (() => Promise<void>) | undefined;
  #behind = false;
  #rang = true;
  #waiting = 0;
  #countAt = 0;
  #generation: string | undefined;
  #sweepAt = 0;
  #troubles = 0;
  #well = false;

  constructor(
    private readonly deliveries: RelayRepository,
    private readonly queue: JobQueue,
    private readonly options: DeliveryOptions,
    private readonly reports: DeliveryReports,
  ) {}

  start(): void {
    this.#stopping = false;
    this.#running ??= this.#run();
  }

  /** Resolves when the batch in hand has been enqueued or given back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake.ring();
    this.#stop.ring();
    await this.#running;
    this.#running = undefined;
    await this.#stopListening?.();
    this.#stopListening = undefined;
  }

  /** Whether its last look at deliveries and queue went well. */
  get healthy(): boolean {
    return this.#well;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#listen();
        await this.#sweepWhenDue();
        await this.#bringAll();
        this.#recovered();
        await this.#rest();
      } catch (error) {
        await this.#trouble(error);
      }
    }
  }

  async #listen(): Promise<void> {
    this.#stopListening ??= await this.deliveries.listen(
      () => {
        this.#rang = true;
        this.#wake.ring();
      },
      () => {
        this.#stopListening = undefined;
        this.#wake.ring();
      },
    );
  }

  /** Enqueues batch after batch until nothing is due; while the queue takes some, the next one is claimed. */
  async #bringAll(): Promise<void> {
    const underWay = new Set<Promise<void>>();
    const failures: unknown[] = [];
    try {
      for (let batch = await this.#claim(); batch.length > 0; batch = await this.#claim()) {
        const sending = this.#enqueue(batch)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => underWay.delete(sending));
        underWay.add(sending);
        if (!this.#behind || this.#stopping) break;
        if (underWay.size >= AT_ONCE) await Promise.race(underWay);
        if (failures.length > 0) break;
        await this.#sweepWhenDue();
      }
    } finally {
      await Promise.all(underWay);
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Rejects when the queue did not take the batch; then it has been given back. */
  async #enqueue(batch: readonly Outgoing[]): Promise<void> {
    try {
      await this.queue.add(batch.map(({ delivery, ahead }) => ({ ...jobOf(delivery), ahead })));
    } catch (error) {
      // Should this fail too, the lease brings them back.
      await this.deliveries.release(batch.map(({ delivery }) => delivery)).catch(() => undefined);
      throw error;
    }
    this.#waiting += batch.length;
    this.reports.enqueued(batch.length);
  }

  /** Normally the oldest. When there is more than the queue should hold: what is new goes ahead, the rest as it drains. */
  async #claim(): Promise<Outgoing[]> {
    const { batch, leaseMs, mostWaiting } = this.options;
    if (!this.#behind) {
      const oldest = await this.deliveries.claim(batch, leaseMs);
      this.#behind = oldest.length === batch;
      return oldest.map((delivery) => ({ delivery, ahead: false }));
    }
    await this.#countWaiting();
    const newest =
      this.#rang && this.#waiting < 2 * mostWaiting ? await this.deliveries.claim(batch / 2, leaseMs, 'newest') : [];
    this.#rang = newest.length > 0;
    const room = Math.min(batch - newest.length, mostWaiting - this.#waiting);
    const oldest = room > 0 ? await this.deliveries.claim(room, leaseMs) : [];
    this.#behind = room <= 0 || oldest.length === room;
    return [
      ...newest.map((delivery) => ({ delivery, ahead: true })),
      ...oldest.map((delivery) => ({ delivery, ahead: false })),
    ];
  }

  /** Between two looks its own additions are enough to know. */
  async #countWaiting(): Promise<void> {
    if (performance.now() < this.#countAt && this.#waiting < this.options.mostWaiting) return;
    this.#waiting = (await this.queue.counts()).waiting;
    this.#countAt = performance.now() + COUNT_EVERY_MS;
  }

  async #rest(): Promise<void> {
    if (this.#stopping) return;
    const most = Math.min(this.options.pollMs, Math.max(0, this.#sweepAt - performance.now()));
    // Never none: what is due and not to be had is in another relay's hands.
    const pause = this.#behind ? 0 : await this.deliveries.nextDueMs(most);
    await this.#wake.sleep(Math.max(pause, SHORTEST_PAUSE_MS));
  }

  /** Looks after what the queue was trusted with, at once when the queue may have forgotten it. */
  async #sweepWhenDue(): Promise<void> {
    if (performance.now() < this.#sweepAt) return;
    const generation = await this.queue.generation();
    const forgot = generation !== this.#generation;
    if (forgot) this.reports.fitness(await this.queue.unfitness());
    await this.#sweep(forgot);
    this.#generation = generation;
    this.#sweepAt = performance.now() + Math.min(this.options.leaseMs / 4, 5000);
    this.reports.backlog(await this.deliveries.backlog());
  }

  async #sweep(all: boolean): Promise<void> {
    const { batch, leaseMs } = this.options;
    // Unless all are asked for; then still not those of this second, which another relay may be handing over.
    const before = await this.deliveries.now(all ? Math.max(0, leaseMs - 1000) : 0);
    for (;;) {
      const lapsed = await this.deliveries.lapsed(batch, before);
      if (lapsed.length === 0) return;
      const held = await this.queue.held(lapsed.map((delivery) => jobOf(delivery).id));
      const isHeld = (delivery: Delivery): boolean => held.has(jobOf(delivery).id);
      const forgotten = lapsed.filter((delivery) => !isHeld(delivery));
      await this.deliveries.renew(lapsed.filter(isHeld), leaseMs);
      await this.deliveries.reopen(forgotten);
      if (forgotten.length > 0) this.reports.handedOverAgain(forgotten.length);
    }
  }

  #recovered(): void {
    if (this.#troubles > 0) this.reports.goesOn();
    this.#troubles = 0;
    this.#well = true;
  }

  async #trouble(error: unknown): Promise<void> {
    this.#troubles += 1;
    this.#well = false;
    // The queue may have been another one since.
    this.#sweepAt = 0;
    if (this.#troubles === 1) this.reports.waits(error);
    // Not #wake: rings would make it try without a pause.
    await this.#stop.sleep(Math.min(100 * 2 ** this.#troubles, SLOWEST_RETRY_MS));
  }
}

interface Outgoing {
  readonly delivery: Delivery;
  readonly ahead: boolean;
}
