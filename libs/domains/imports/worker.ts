import type { Refusal } from '#kernel/result';

/** Whoever works on a batch right now; only one does. */
export interface Worker {
  readonly id: string;
}

/** Another worker has taken the batch over; this one stops without a trace. */
export class LostBatch extends Error {}

/** The work was refused as a whole, e.g. because the partner was suspended meanwhile. */
export class RefusedWork extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
