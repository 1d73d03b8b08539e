/** How patiently deliveries are made. Times in milliseconds. */
export interface DeliveryTiming {
  /** Deliveries claimed and enqueued at once. */
  readonly batch: number;
  /** How long the queue is trusted with a delivery before the relay asks whether it still holds it. */
  readonly leaseMs: number;
  /** The relay looks by itself after this time, should a ring of the doorbell be lost. */
  readonly pollMs: number;
  /** Jobs that may wait in the queue; beyond that the relay holds back, so that what is new can still go ahead. */
  readonly mostWaiting: number;
  /** Handlers run at once by one worker. */
  readonly concurrency: number;
  /** A job whose process died is handed to another one after this time. */
  readonly lockMs: number;
  /** A handler that failed so often is given up. */
  readonly failures: number;
  /** The pause after the first failure; each further one is four times as long, up to 15 minutes. */
  readonly firstPauseMs: number;
}

export const TIMING: DeliveryTiming = {
  batch: 500,
  leaseMs: 60_000,
  pollMs: 1000,
  mostWaiting: 2000,
  concurrency: 8,
  lockMs: 30_000,
  failures: 8,
  firstPauseMs: 1000,
};

/** An injectable of the same, so that a test can be less patient. */
export class DeliveryOptions implements DeliveryTiming {
  readonly batch!: number;
  readonly leaseMs!: number;
  readonly pollMs!: number;
  readonly mostWaiting!: number;
  readonly concurrency!: number;
  readonly lockMs!: number;
  readonly failures!: number;
  readonly firstPauseMs!: number;

  constructor(changed: Partial<DeliveryTiming> = {}) {
    Object.assign(this, TIMING, changed);
  }
}
