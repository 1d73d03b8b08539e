import { add, at, group } from './arrays.js';
import { NONE, NOT_FIXED, type Model, type Placed } from './model.js';

const FAR = Infinity;

/**
 * Who sits where and when, while a plan is made. Every change keeps it legal: a client and a lane have one interview at
 * a time, both are there, a fixed time is kept. What is pinned never moves.
 */
export class Board {
  readonly model: Model;
  /** Slots in use: those before it. */
  readonly limit: number;
  readonly clientAt: Int32Array;
  readonly laneAt: Int32Array;
  readonly slotOf: Int32Array;
  readonly laneOf: Int32Array;
  readonly pinned: Uint8Array;
  readonly clientCount: Int32Array;
  readonly tableCount: Int32Array;
  readonly #slots: number;
  readonly #path: number[] = [];
  readonly #target: number[] = [];

  constructor(model: Model, limit: number) {
    this.model = model;
    this.limit = limit;
    this.#slots = model.slots.length;
    this.clientAt = new Int32Array(model.clients * this.#slots).fill(NONE);
    this.laneAt = new Int32Array(model.lanes * this.#slots).fill(NONE);
    this.slotOf = new Int32Array(model.pairs).fill(NONE);
    this.laneOf = new Int32Array(model.pairs).fill(NONE);
    this.pinned = new Uint8Array(model.pairs);
    this.clientCount = model.clientHad.slice();
    this.tableCount = model.tableHad.slice();
  }

  has(pair: number): boolean {
    return at(this.slotOf, pair) !== NONE;
  }

  client(pair: number): number {
    return at(this.model.pairClient, pair);
  }

  table(pair: number): number {
    return at(this.model.pairTable, pair);
  }

  /** The pair that a client has in a slot, or none. */
  ofClient(client: number, slot: number): number {
    return at(this.clientAt, client * this.#slots + slot);
  }

  ofLane(lane: number, slot: number): number {
    return at(this.laneAt, lane * this.#slots + slot);
  }

  clientThere(client: number, slot: number): boolean {
    return at(this.model.clientOpen, client * this.#slots + slot) === 1;
  }

  laneThere(lane: number, slot: number): boolean {
    return at(this.model.laneOpen, lane * this.#slots + slot) === 1;
  }

  /** Whether a pair may meet in a slot at all, whoever else is there now. */
  allowed(pair: number, slot: number): boolean {
    const fixed = at(this.model.pairFixed, pair);
    return (fixed < 0 || fixed === slot) && this.clientThere(this.client(pair), slot);
  }

  /** A lane of the table that is there and free, the one with a number as low as can be; none otherwise. */
  freeLane(table: number, slot: number): number {
    for (const lane of group(this.model.lanesOf, table)) {
      if (this.laneThere(lane, slot) && this.ofLane(lane, slot) === NONE) return lane;
    }
    return NONE;
  }

  /** Whether the client may have one more. */
  mayHaveMore(client: number): boolean {
    return at(this.clientCount, client) < at(this.model.clientMost, client);
  }

  put({ pair, lane, slot }: Placed): void {
    this.clientAt[this.client(pair) * this.#slots + slot] = pair;
    this.laneAt[lane * this.#slots + slot] = pair;
    this.slotOf[pair] = slot;
    this.laneOf[pair] = lane;
    add(this.clientCount, this.client(pair), 1);
    add(this.tableCount, this.table(pair), 1);
  }

  take(pair: number): Placed {
    const slot = at(this.slotOf, pair);
    const lane = at(this.laneOf, pair);
    this.clientAt[this.client(pair) * this.#slots + slot] = NONE;
    this.laneAt[lane * this.#slots + slot] = NONE;
    this.slotOf[pair] = NONE;
    this.laneOf[pair] = NONE;
    add(this.clientCount, this.client(pair), -1);
    add(this.tableCount, this.table(pair), -1);
    return { pair, lane, slot };
  }

  /** What the plan gains by one more interview of this pair, which it does not have yet. */
  gain(pair: number): number {
    const { model } = this;
    const { weights } = model;
    const client = this.client(pair);
    const table = this.table(pair);
    const count = at(this.clientCount, client);
    let sum = at(model.pairValue, pair);
    if (at(model.pairFixed, pair) !== NOT_FIXED) sum += weights.fixed;
    if (count === 0) sum += weights.served;
    if (count < at(model.clientFloor, client)) sum += weights.floor;
    if (at(this.tableCount, table) < at(model.tableFloor, table)) sum += weights.floor;
    return sum;
  }

  /** Puts a pair where both are there and free, in the slot of lowest `cost`. @returns whether there was one */
  putFree(pair: number, cost: (slot: number) => number): boolean {
    const client = this.client(pair);
    let least = FAR;
    let best: Placed | null = null;
    for (let slot = 0; slot < this.limit; slot++) {
      if (this.ofClient(client, slot) !== NONE || !this.allowed(pair, slot)) continue;
      const lane = this.freeLane(this.table(pair), slot);
      if (lane === NONE || cost(slot) >= least) continue;
      least = cost(slot);
      best = { pair, lane, slot };
    }
    if (best) this.put(best);
    return best !== null;
  }

  /**
   * Puts a pair where both are free, else makes room by a Kempe chain: two slots change places along the chain of
   * interviews that begins at the table (Kőnig 1916, with the times of everybody on the chain respected).
   */
  insert(pair: number, cost: (slot: number) => number): boolean {
    if (!this.mayHaveMore(this.client(pair))) return false;
    return this.putFree(pair, cost) || this.#makeRoom(pair);
  }

  #makeRoom(pair: number): boolean {
    const client = this.client(pair);
    for (let slot = 0; slot < this.limit; slot++) {
      if (this.ofClient(client, slot) !== NONE || !this.allowed(pair, slot)) continue;
      for (const lane of group(this.model.lanesOf, this.table(pair))) {
        if (!this.laneThere(lane, slot) || !this.#clear(lane, slot)) continue;
        this.put({ pair, lane, slot });
        return true;
      }
    }
    return false;
  }

  /** Frees a lane in a slot by moving its interview, and whatever that pushes, between this slot and a free one. */
  #clear(lane: number, slot: number): boolean {
    const sitting = this.ofLane(lane, slot);
    for (let other = 0; other < this.limit; other++) {
      if (!this.laneThere(lane, other) || this.ofLane(lane, other) !== NONE) continue;
      if (this.chain(sitting, other) === null) continue;
      this.swap();
      return true;
    }
    return false;
  }

  /**
   * The interviews that change places when a pair moves to another slot: the chain through it of interviews in its slot
   * and in the other one.
   * @returns the pairs, to look at until the next call; null when somebody on it is pinned, or away at the new time
   */
  chain(pair: number, other: number): readonly number[] | null {
    const slot = at(this.slotOf, pair);
    this.#path.length = 0;
    this.#target.length = 0;
    if (!this.#follow(pair, { towards: other, from: slot, byClient: true })) return null;
    const blocked = this.ofLane(at(this.laneOf, pair), other);
    if (blocked === NONE || this.#path.includes(blocked)) return this.#path;
    return this.#follow(blocked, { towards: slot, from: other, byClient: true }) ? this.#path : null;
  }

  /** Makes the change that `chain` found. */
  swap(): void {
    const lanes = this.#path.map((pair) => this.take(pair).lane);
    this.#path.forEach((pair, n) => this.put({ pair, lane: lanes[n] as number, slot: this.#target[n] as number }));
  }

  #follow(start: number, step: { towards: number; from: number; byClient: boolean }): boolean {
    let { towards, from, byClient } = step;
    for (let pair = start; pair !== NONE;) {
      if (!this.#mayMove(pair, towards)) return false;
      this.#path.push(pair);
      this.#target.push(towards);
      const next = byClient ? this.ofClient(this.client(pair), towards) : this.ofLane(at(this.laneOf, pair), towards);
      [towards, from, byClient] = [from, towards, !byClient];
      if (next === start) break;
      pair = next;
    }
    return true;
  }

  #mayMove(pair: number, slot: number): boolean {
    return at(this.pinned, pair) === 0 && this.allowed(pair, slot) && this.laneThere(at(this.laneOf, pair), slot);
  }

  placed(): Placed[] {
    const all: Placed[] = [];
    this.slotOf.forEach((slot, pair) => {
      if (slot !== NONE) all.push({ pair, lane: at(this.laneOf, pair), slot });
    });
    return all;
  }

  pairs(): number[] {
    return this.placed().map(({ pair }) => pair);
  }

  /** Forgets all interviews and puts these. */
  restore(placed: readonly Placed[]): void {
    for (const pair of this.pairs()) this.take(pair);
    for (const each of placed) this.put(each);
  }
}
