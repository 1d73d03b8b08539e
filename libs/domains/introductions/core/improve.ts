import type { Chance } from '#kernel/chance';
import { at, group } from './arrays.js';
import type { Board } from './board.js';
import { NONE, type Placed } from './model.js';

// Looked up once: in a context of its own, as the tests have, each look at a global costs as much as all the rest.
const { exp, max } = Math;

/** Any slot is as good as another: the earliest. */
export const EARLIEST = (slot: number): number => slot;

/** Puts what still fits, the most needed first, until nothing more does. */
export function fill(board: Board, pairs: readonly number[]): void {
  const ordered = pairs
    .filter((pair) => !board.has(pair))
    .map((pair) => ({ pair, gain: board.gain(pair) }))
    .sort((a, b) => b.gain - a.gain || a.pair - b.pair);
  for (const { pair } of ordered) board.insert(pair, EARLIEST);
}

type Change = { readonly put: boolean; readonly seat: Placed };

/** One try: a pair is forced into a slot, and who sat there looks for another place. */
class Attempt {
  readonly #board: Board;
  readonly #changes: Change[] = [];
  gain = 0;

  constructor(board: Board) {
    this.#board = board;
  }

  put(seat: Placed): void {
    this.gain += this.#board.gain(seat.pair);
    this.#board.put(seat);
    this.#changes.push({ put: true, seat });
  }

  take(pair: number): void {
    const seat = this.#board.take(pair);
    this.gain -= this.#board.gain(pair);
    this.#changes.push({ put: false, seat });
  }

  /** Puts the pair anywhere both are free. */
  settle(pair: number, start: number): void {
    const board = this.#board;
    const client = board.client(pair);
    if (!board.mayHaveMore(client)) return;
    for (let step = 0; step < board.limit; step++) {
      const slot = (start + step) % board.limit;
      if (board.ofClient(client, slot) !== NONE || !board.allowed(pair, slot)) continue;
      const lane = board.freeLane(board.table(pair), slot);
      if (lane === NONE) continue;
      this.put({ pair, lane, slot });
      return;
    }
  }

  undo(): void {
    for (const { put, seat } of [...this.#changes].reverse()) this.#change(!put, seat);
  }

  redo(): void {
    for (const { put, seat } of this.#changes) this.#change(put, seat);
  }

  #change(put: boolean, seat: Placed): void {
    if (put) this.#board.put(seat);
    else this.#board.take(seat.pair);
  }
}

/** Where heat ends, in the highest value of a pair: at about nothing, so that the last steps only climb. */
const COLDEST = 0.0005;

/**
 * Simulated annealing of which interviews take place, for sessions in which somebody is away (list colouring is hard).
 * Works `steps` tries from `heat`, which is about the worth that a step may give up at first; leaves the best plan it met.
 */
export function anneal(board: Board, chance: Chance, { steps, heat }: { steps: number; heat: number }): void {
  const { model } = board;
  let ahead = 0;
  let best = 0;
  let kept: readonly Placed[] | null = null;
  for (let step = 0; step < steps; step++) {
    const warmth = heat * ((model.weights.top * COLDEST) / heat) ** (step / steps);
    const attempt = tryOne(board, chance);
    if (!attempt) continue;
    if (attempt.gain < 0 && chance.next() >= exp(attempt.gain / warmth)) {
      attempt.undo();
      continue;
    }
    if (attempt.gain < 0 && ahead === best) {
      attempt.undo();
      kept = board.placed();
      attempt.redo();
    }
    ahead += attempt.gain;
    best = max(best, ahead);
  }
  if (kept && ahead < best) board.restore(kept);
}

function tryOne(board: Board, chance: Chance): Attempt | null {
  const { model } = board;
  const pair = chance.below(model.pairs);
  const slot = chance.below(board.limit);
  if (board.has(pair) || !board.allowed(pair, slot)) return null;
  const lanes = group(model.lanesOf, board.table(pair));
  const lane = at(lanes, chance.below(lanes.length));
  const client = board.client(pair);
  const inTheWay = [board.ofClient(client, slot), board.ofLane(lane, slot)].filter((each) => each !== NONE);
  if (!board.laneThere(lane, slot) || inTheWay.some((each) => at(board.pinned, each) === 1)) return null;
  const attempt = new Attempt(board);
  for (const each of inTheWay) attempt.take(each);
  if (!board.mayHaveMore(client)) {
    attempt.undo();
    return null;
  }
  attempt.put({ pair, lane, slot });
  for (const each of inTheWay) attempt.settle(each, chance.below(board.limit));
  return attempt;
}
