import type { Chance } from '#kernel/chance';
import { at, group, item } from './arrays.js';
import { Board } from './board.js';
import { choose, scoreOf, worth, type Score } from './choose.js';
import { level, smooth } from './comfort.js';
import { anneal, EARLIEST, fill } from './improve.js';
import { allPresent, ANY_TIME, NOT_FIXED, type Model } from './model.js';
import { serveEverybody } from './serve.js';

export interface Arrangement {
  readonly board: Board;
  readonly bound: Score;
  /** The least slots in which the chosen interviews fit; null when somebody is away, as then nobody can say. */
  readonly needed: number | null;
}

/** Interviews of a lane at most, when those of a table are shared evenly. */
function busiest(model: Model, pairs: readonly number[]): number {
  const clients = new Int32Array(model.clients);
  const tables = new Int32Array(model.tables);
  for (const pair of pairs) {
    const client = at(model.pairClient, pair);
    const table = at(model.pairTable, pair);
    clients[client] = at(clients, client) + 1;
    tables[table] = at(tables, table) + 1;
  }
  const shared = tables.map((count, table) => Math.ceil(count / Math.max(1, group(model.lanesOf, table).length)));
  return Math.max(0, ...clients, ...shared);
}

/** Puts the interviews with a fixed time first; they never move. */
export function pinFixed(board: Board): void {
  board.model.pairFixed.forEach((slot, pair) => {
    if (slot >= 0 && board.mayHaveMore(board.client(pair)) && board.putFree(pair, EARLIEST)) board.pinned[pair] = 1;
  });
}

/** The times at which a pair could meet: those with few come first. */
function chances(board: Board, pair: number): number {
  let count = 0;
  for (let slot = 0; slot < board.limit; slot++) {
    const lanes = group(board.model.lanesOf, board.table(pair));
    if (board.allowed(pair, slot) && lanes.some((lane) => board.laneThere(lane, slot))) count += 1;
  }
  return count;
}

function inOrderOfNeed(board: Board, pairs: readonly number[]): number[] {
  return pairs
    .filter((pair) => !board.has(pair))
    .map((pair) => ({ pair, chances: chances(board, pair), value: at(board.model.pairValue, pair) }))
    .sort((a, b) => a.chances - b.chances || b.value - a.value || a.pair - b.pair)
    .map(({ pair }) => pair);
}

/** What suits the size: steps of improvement per pair, within reason. */
export const stepsFor = (model: Model, budget: number | null): number =>
  budget ?? Math.min(200_000, Math.max(20_000, model.pairs * 25));

/** Heat for giving up a floor for a while, in the weight of one; then for exchanging values, in the highest value. */
const HOT = [0.5, 2];
const MILD = 0.05;
/** Tries while a guarantee is short of the bound, and their steps in sum. */
const TRIES_MOST = 8;
const STEPS_MOST = 600_000;

/** Improves a plan that is short of the bound; what is at the bound is left alone. */
function improve(board: Board, bound: Score, { chance, steps }: { chance: Chance; steps: number }): void {
  const { model } = board;
  const { top, floor } = model.weights;
  const movable = Array.from({ length: model.pairs }, (_, pair) => pair).filter(
    (pair) => at(model.pairFixed, pair) === NOT_FIXED || at(model.pairFixed, pair) === ANY_TIME,
  );
  const attempt = (heat: number): void => {
    anneal(board, chance, { steps, heat });
    fill(board, movable);
  };
  fill(board, movable);
  const score = (): Score => scoreOf(model, board.pairs());
  if (worth(model, score()) === worth(model, bound)) return;
  attempt(MILD * top);
  const isShort = (): boolean => worth(model, { ...score(), value: 0 }) < worth(model, { ...bound, value: 0 });
  const tries = Math.min(TRIES_MOST, Math.floor(STEPS_MOST / Math.max(1, steps)));
  let tried = 0;
  while (tried < tries && isShort()) attempt(item(HOT, tried++ % HOT.length) * floor);
  // Great heat leaves values in disorder.
  if (tried > 0) attempt(MILD * top);
}

/**
 * First which interviews, then when. With everybody there the result is the best there is, in as few slots as the
 * busiest side needs; with absences it is improved for `steps` and compared with the bound.
 */
export function arrange(model: Model, chance: Chance, steps: number): Arrangement {
  const present = allPresent(model);
  const choice = choose(model, !present);
  const needed = present ? busiest(model, choice.pairs) : null;
  const board = new Board(model, needed ?? model.slots.length);
  pinFixed(board);
  const promised = choice.pairs.filter((pair) => at(model.pairFixed, pair) === ANY_TIME);
  for (const pair of inOrderOfNeed(board, promised)) board.insert(pair, EARLIEST);
  for (const pair of inOrderOfNeed(board, choice.pairs)) board.insert(pair, EARLIEST);
  if (!present) {
    serveEverybody(board);
    improve(board, choice.bound, { chance, steps });
  }
  smooth(board, chance, steps);
  level(board);
  return { board, bound: choice.bound, needed };
}
