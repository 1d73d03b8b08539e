import type { Chance } from '#kernel/chance';
import { at, group, item } from './arrays.js';
import type { Board } from './board.js';
import { NONE, type Model } from './model.js';

// Looked up once: in a context of its own, as the tests have, each look at a global costs as much as all the rest.
const { abs, exp, max } = Math;

/** How pleasant the times of a plan are. */
export interface Comfort {
  /** Minutes that clients sit between two interviews, in sum; breaks and the time to change tables do not count. */
  readonly idle: number;
  /** Metres between tables, in sum, along the walls (|x| + |y|). */
  readonly walk: number;
  /** Clients who wait longer than they may, before or between interviews. */
  readonly impatient: number;
}

interface Wait {
  idle: number;
  walk: number;
  beyond: number;
}

const metres = ({ spotX, spotY }: Model, one: number, other: number): number =>
  abs(at(spotX, one) - at(spotX, other)) + abs(at(spotY, one) - at(spotY, other));

/** What the times of one client come to. */
function waitOf(board: Board, client: number): Wait {
  const { step } = board.model;
  const wait = { idle: 0, walk: 0, beyond: 0 };
  const patience = at(board.model.clientPatience, client);
  let last = NONE;
  let came = NONE;
  for (let slot = 0; slot < board.limit; slot++) {
    if (came === NONE && board.clientThere(client, slot)) came = slot;
    const pair = board.ofClient(client, slot);
    if (pair === NONE) continue;
    const empty = last === NONE ? 0 : (slot - last - 1) * step;
    wait.idle += empty;
    wait.beyond += max(0, (last === NONE ? (slot - came) * step : empty) - patience);
    if (last !== NONE) wait.walk += metres(board.model, board.table(board.ofClient(client, last)), board.table(pair));
    last = slot;
  }
  return wait;
}

/** Empty minutes between the interviews of one interviewer. */
function laneIdle(board: Board, lane: number): number {
  let idle = 0;
  let last = NONE;
  for (let slot = 0; slot < board.limit; slot++) {
    if (board.ofLane(lane, slot) === NONE) continue;
    if (last !== NONE) idle += (slot - last - 1) * board.model.step;
    last = slot;
  }
  return idle;
}

const WALK = 0.2;
const BEYOND = 20;
const LANE = 0.25;
const LONGEST = 24;

const discomfort = ({ idle, walk, beyond }: Wait): number => idle + walk * WALK + beyond * BEYOND;

/** Idle minutes, metres and impatience of a plan. */
export function comfortOf(board: Board): Comfort {
  let [idle, walk, impatient] = [0, 0, 0];
  for (let client = 0; client < board.model.clients; client++) {
    const wait = waitOf(board, client);
    idle += wait.idle;
    walk += wait.walk;
    impatient += wait.beyond > 0 ? 1 : 0;
  }
  return { idle, walk, impatient };
}

/**
 * Simulated annealing of when: two slots change places along a chain of interviews, which keeps all of them. Shorter
 * gaps, shorter ways, nobody beyond their patience. Works `steps` tries, and never ends worse than it began.
 */
export function smooth(board: Board, chance: Chance, steps: number): void {
  const pairs = board.pairs();
  if (pairs.length === 0 || board.limit < 2) return;
  const began = board.placed();
  let change = 0;
  for (let n = 0; n < steps; n++) {
    const heat = board.model.step * (1 - n / steps) ** 2 * 0.5;
    const pair = item(pairs, chance.below(pairs.length));
    const other = chance.below(board.limit);
    change += trySwap(board, { pair, other }, (worse) => chance.next() < exp(-worse / heat));
  }
  if (change > 0) board.restore(began);
}

interface Swap {
  readonly pair: number;
  readonly other: number;
}

/** @returns how much worse the plan became; 0 when nothing was changed */
function trySwap(board: Board, { pair, other }: Swap, accept: (worse: number) => boolean): number {
  const slot = at(board.slotOf, pair);
  if (slot === other || !board.laneThere(at(board.laneOf, pair), other)) return 0;
  const chain = board.chain(pair, other);
  if (!chain || chain.length > LONGEST) return 0;
  const clients = new Set(chain.map((each) => board.client(each)));
  const lanes = new Set(chain.map((each) => at(board.laneOf, each)));
  const cost = (): number => {
    let sum = 0;
    for (const client of clients) sum += discomfort(waitOf(board, client));
    for (const lane of lanes) sum += laneIdle(board, lane) * LANE;
    return sum;
  };
  const before = cost();
  board.swap();
  const worse = cost() - before;
  if (worse <= 0 || accept(worse)) return worse;
  board.chain(pair, slot);
  board.swap();
  return 0;
}

/** Shares the interviews of a table evenly among its interviewers, slot by slot; what is pinned stays where it is. */
export function level(board: Board): void {
  const { model } = board;
  const load = new Int32Array(model.lanes);
  for (let table = 0; table < model.tables; table++) {
    const lanes = group(model.lanesOf, table);
    for (let slot = 0; slot < board.limit; slot++) {
      const sitting = [...lanes].map((lane) => board.ofLane(lane, slot)).filter((pair) => pair !== NONE);
      const movable = sitting.filter((pair) => at(board.pinned, pair) === 0);
      for (const pair of movable) board.take(pair);
      for (const pair of movable) {
        const free = [...lanes].filter((lane) => board.laneThere(lane, slot) && board.ofLane(lane, slot) === NONE);
        const lane = free.reduce((least, each) => (at(load, each) < at(load, least) ? each : least));
        board.put({ pair, lane, slot });
      }
      for (const lane of lanes) load[lane] = at(load, lane) + (board.ofLane(lane, slot) === NONE ? 0 : 1);
    }
  }
}
