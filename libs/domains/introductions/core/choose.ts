import { at, group } from './arrays.js';
import { Circulation, FlowNetwork } from './flow-network.js';
import { NOT_FIXED, type Model } from './model.js';

/** What a plan achieves, or what none can exceed, in order of rank. */
export interface Score {
  /** Promised pairs that meet. */
  readonly fixed: number;
  /** Clients with at least one interview. */
  readonly served: number;
  /** Interviews that count towards the floors of clients and tables. */
  readonly floors: number;
  readonly value: number;
}

/** One number that orders scores: the sum that the planner maximises. */
export const worth = ({ weights }: Model, { fixed, served, floors, value }: Score): number =>
  fixed * weights.fixed + served * weights.served + floors * weights.floor + value;

/** The score of any choice of pairs, whenever they meet; counts what took place before. */
export function scoreOf(model: Model, chosen: Iterable<number>): Score {
  const clients = model.clientHad.slice();
  const tables = model.tableHad.slice();
  let fixed = 0;
  let value = 0;
  for (const pair of chosen) {
    const client = at(model.pairClient, pair);
    const table = at(model.pairTable, pair);
    clients[client] = at(clients, client) + 1;
    tables[table] = at(tables, table) + 1;
    fixed += at(model.pairFixed, pair) === NOT_FIXED ? 0 : 1;
    value += at(model.pairValue, pair);
  }
  const towards = (counts: Int32Array, floors: Int32Array): number =>
    counts.reduce((sum, count, n) => sum + Math.min(count, at(floors, n)), 0);
  return {
    fixed,
    served: clients.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    floors: towards(clients, model.clientFloor) + towards(tables, model.tableFloor),
    value,
  };
}

export interface Choice {
  /** The pairs that should meet, in order. */
  readonly pairs: readonly number[];
  /** No plan has a higher `worth`. */
  readonly bound: Score;
}

const SOURCE = 0;
const SINK = 1;
/** Arcs of the network with seats that are worth their time; beyond it tables count their seats only in sum. */
export const SEATS_MOST = 60_000;

/**
 * Which interviews: a cheapest flow from clients through pairs to tables. First units carry the weight of serving
 * somebody and of the floors, and as all costs are convex the flow takes them first. Where somebody is away and the
 * session is not too large, each seat of a table (a slot with its interviewers) is a node of its own, which leaves out
 * only that a client is in one place at a time.
 */
export function choose(model: Model, seated: boolean): Choice {
  const seats = seated && model.pairs * model.slots.length <= SEATS_MOST;
  const middle = 2 + model.clients;
  const last = middle + (seats ? model.pairs + model.tables * (1 + model.slots.length) : model.tables);
  const network = new FlowNetwork(last);
  addClients(model, network);
  const first = network.from.length;
  for (let pair = 0; pair < model.pairs; pair++) {
    const fixed = at(model.pairFixed, pair) === NOT_FIXED ? 0 : model.weights.fixed;
    const to = middle + (seats ? model.tables + pair : at(model.pairTable, pair));
    network.arc(2 + at(model.pairClient, pair), to, 1, -at(model.pairValue, pair) - fixed);
  }
  if (seats) addSeats(model, network, middle);
  addTables(model, network, middle);
  network.arc(SINK, SOURCE, model.pairs, 0);
  const { flow } = new Circulation(network);
  const pairs = Array.from({ length: model.pairs }, (_, pair) => pair).filter((pair) => at(flow, first + pair) === 1);
  return { pairs, bound: scoreOf(model, pairs) };
}

const openSlots = (open: Uint8Array, row: number, count: number): number =>
  open.subarray(row * count, (row + 1) * count).reduce((sum, one) => sum + one, 0);

/** The interviews a client can have at most, of those that are still to come. */
export const clientRoom = (model: Model, client: number): number =>
  Math.max(
    0,
    Math.min(
      openSlots(model.clientOpen, client, model.slots.length),
      at(model.clientMost, client) - at(model.clientHad, client),
    ),
  );

/** The interviews a table can have at most. */
export const tableRoom = (model: Model, table: number): number =>
  group(model.lanesOf, table).reduce((sum, lane) => sum + openSlots(model.laneOpen, lane, model.slots.length), 0);

function addClients(model: Model, network: FlowNetwork): void {
  const { served, floor } = model.weights;
  for (let client = 0; client < model.clients; client++) {
    const had = at(model.clientHad, client);
    const room = clientRoom(model, client);
    const first = had === 0 ? Math.min(1, room) : 0;
    const promised = Math.min(room, Math.max(0, at(model.clientFloor, client) - had));
    network.arc(SOURCE, 2 + client, first, -served - (promised > 0 ? floor : 0));
    network.arc(SOURCE, 2 + client, Math.max(0, promised - first), -floor);
    network.arc(SOURCE, 2 + client, room - Math.max(first, promised), 0);
  }
}

function addTables(model: Model, network: FlowNetwork, middle: number): void {
  for (let table = 0; table < model.tables; table++) {
    const room = tableRoom(model, table);
    const promised = Math.min(room, Math.max(0, at(model.tableFloor, table) - at(model.tableHad, table)));
    network.arc(middle + table, SINK, promised, -model.weights.floor);
    network.arc(middle + table, SINK, room - promised, 0);
  }
}

function addSeats(model: Model, network: FlowNetwork, middle: number): void {
  const count = model.slots.length;
  const seat = (table: number, slot: number): number => middle + model.tables + model.pairs + table * count + slot;
  for (let pair = 0; pair < model.pairs; pair++) {
    const row = at(model.pairClient, pair) * count;
    const fixed = at(model.pairFixed, pair);
    for (let slot = 0; slot < count; slot++) {
      if (at(model.clientOpen, row + slot) === 0 || (fixed >= 0 && fixed !== slot)) continue;
      network.arc(middle + model.tables + pair, seat(at(model.pairTable, pair), slot), 1, 0);
    }
  }
  for (let table = 0; table < model.tables; table++) {
    for (let slot = 0; slot < count; slot++) {
      const open = group(model.lanesOf, table).filter((lane) => at(model.laneOpen, lane * count + slot) === 1).length;
      network.arc(seat(table, slot), middle + table, open, 0);
    }
  }
}
