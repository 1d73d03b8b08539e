import { at, group, item } from './arrays.js';
import type { Board } from './board.js';
import { keyOf, NONE, type Model, type WishReason } from './model.js';
import type { IntroductionSession, Pair } from './session.js';

/** Why a wish, or a promised pair, has no interview. That its partner does not come, `declined.ts` says. */
export type UnplacedReason =
  WishReason | 'client_has_most' | 'client_full' | 'table_full' | 'no_common_time' | 'partner_declined';

export interface Unplaced extends Pair {
  readonly reason: UnplacedReason;
  /** It was promised, not only wished for. */
  readonly promised: boolean;
}

/** Why a client has no interview at all. */
export type NoneReason = 'no_wishes' | 'tables_full' | 'partner_declined' | WishReason;

export interface LeftOut {
  readonly client: string;
  readonly reason: NoneReason;
}

const isFull = (board: Board, table: number): boolean => {
  for (let slot = 0; slot < board.model.slots.length; slot++) if (board.freeLane(table, slot) !== NONE) return false;
  return true;
};

function clientIsFull(board: Board, client: number): boolean {
  for (let slot = 0; slot < board.model.slots.length; slot++) {
    if (board.clientThere(client, slot) && board.ofClient(client, slot) === NONE) return false;
  }
  return true;
}

function reasonFor(board: Board, pair: number): UnplacedReason {
  const client = board.client(pair);
  if (!board.mayHaveMore(client)) return 'client_has_most';
  if (clientIsFull(board, client)) return 'client_full';
  return isFull(board, board.table(pair)) ? 'table_full' : 'no_common_time';
}

/** Every wish and promise that got no interview, with the reason; nothing is left out of the list. */
export function unplacedOf(session: IntroductionSession, board: Board): Unplaced[] {
  const { model } = board;
  const promised = new Set(session.fixed.map(keyOf));
  const list: Unplaced[] = model.unusable.map((pair) => ({ ...pair, promised: promised.has(keyOf(pair)) }));
  for (let pair = 0; pair < model.pairs; pair++) {
    if (board.has(pair)) continue;
    const ids = {
      client: item(session.clients, board.client(pair)).id,
      table: item(session.tables, board.table(pair)).id,
    };
    list.push({ ...ids, reason: reasonFor(board, pair), promised: promised.has(keyOf(ids)) });
  }
  return list;
}

/** Everybody who has no interview, and why. */
export function leftOut(session: IntroductionSession, board: Board): LeftOut[] {
  const refused = new Map<string, WishReason>();
  for (const { client, reason } of board.model.unusable) if (!refused.has(client)) refused.set(client, reason);
  return session.clients.flatMap(({ id }, client) =>
    at(board.clientCount, client) > 0 ? [] : [{ client: id, reason: noneReason(board.model, client, refused.get(id)) }],
  );
}

/** `refused` is the reason against the first of the client's wishes that could not be used. */
function noneReason(model: Model, client: number, refused: WishReason | undefined): NoneReason {
  if (group(model.pairsOfClient, client).length > 0) return 'tables_full';
  return refused ?? 'no_wishes';
}
