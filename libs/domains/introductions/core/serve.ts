import { at, group } from './arrays.js';
import type { Board } from './board.js';
import { NONE, NOT_FIXED, type Placed } from './model.js';

interface Step {
  /** The seat that this client would take. */
  readonly seat: Placed;
  /** The step of the client who sat there and moves on; none for whoever is to be served. */
  readonly before: Step | null;
}

/**
 * Serves people who have nothing yet, one by one, along augmenting paths: somebody takes a seat, who sat there takes
 * another … until a seat is free or belongs to somebody with more than one interview. When no path is left, no plan
 * serves more people (Berge 1957), given what is pinned.
 */
export function serveEverybody(board: Board): void {
  const closed = new Uint8Array(board.model.lanes * board.model.slots.length);
  for (let client = 0; client < board.model.clients; client++) {
    if (at(board.clientCount, client) > 0) continue;
    const { end, looked } = pathFrom(board, client, closed);
    if (!end) continue;
    walk(board, end);
    // What a search in vain has looked at leads nowhere for anybody; what this one has looked at may.
    for (const seat of looked) closed[seat] = 0;
  }
}

function walk(board: Board, end: Step): void {
  const seats: Placed[] = [];
  for (let step: Step | null = end; step; step = step.before) {
    const { lane, slot } = step.seat;
    const sitting = board.ofLane(lane, slot);
    if (sitting !== NONE) board.take(sitting);
    seats.push(step.seat);
  }
  for (const seat of seats) board.put(seat);
}

function pathFrom(board: Board, client: number, closed: Uint8Array): { end: Step | null; looked: number[] } {
  const looked: number[] = [];
  const queue: { client: number; before: Step | null }[] = [{ client, before: null }];
  for (const next of queue) {
    for (const seat of seatsFor(board, next.client)) {
      const place = seat.lane * board.model.slots.length + seat.slot;
      if (at(closed, place) === 1) continue;
      closed[place] = 1;
      looked.push(place);
      const step = { seat, before: next.before };
      const sitting = board.ofLane(seat.lane, seat.slot);
      if (sitting === NONE || mayGive(board, sitting)) return { end: step, looked };
      if (mayMoveOn(board, sitting)) queue.push({ client: board.client(sitting), before: step });
    }
  }
  return { end: null, looked };
}

/** Whether an interview can be given up: its client keeps another one, and it was not promised. */
const mayGive = (board: Board, pair: number): boolean =>
  at(board.pinned, pair) === 0 &&
  at(board.clientCount, board.client(pair)) > 1 &&
  at(board.model.pairFixed, pair) === NOT_FIXED;

const mayMoveOn = (board: Board, pair: number): boolean =>
  at(board.pinned, pair) === 0 && at(board.clientCount, board.client(pair)) === 1;

/** The seats that a client with at most one interview could take instead; with a promised one, only for that. */
function* seatsFor(board: Board, client: number): Generator<Placed> {
  const pairs = group(board.model.pairsOfClient, client);
  const promised = pairs.filter((pair) => board.has(pair) && at(board.model.pairFixed, pair) !== NOT_FIXED);
  for (const pair of promised.length > 0 ? promised : pairs) {
    for (let slot = 0; slot < board.limit; slot++) {
      if (!board.allowed(pair, slot)) continue;
      for (const lane of group(board.model.lanesOf, board.table(pair))) {
        if (board.laneThere(lane, slot)) yield { pair, lane, slot };
      }
    }
  }
}
