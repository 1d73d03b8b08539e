import { at, groupBy, item, type Grouped } from './arrays.js';
import { isAway, slotsOf, type Interview, type IntroductionSession, type Minute, type Pair } from './session.js';

export const NONE = -1;
/** Of a pair: not fixed; fixed at any time. Otherwise the number of its slot. */
export const NOT_FIXED = -2;
export const ANY_TIME = -1;

/** Why a wish never reached the plan. */
export type WishReason = 'forbidden' | 'no_interviewer' | 'never_together' | 'fixed_at_no_slot';

/**
 * A session in numbers. Clients, tables, slots and pairs are numbered from 0; a lane is one interviewer, and the lanes of
 * a table stand together. `open` arrays hold 1 where somebody is there, row by row of slots.
 */
export interface Model {
  readonly slots: readonly Minute[];
  /** From one slot to the next when no break lies between: an interview and the time to change. */
  readonly step: Minute;
  readonly clients: number;
  readonly tables: number;
  readonly lanes: number;
  readonly clientOpen: Uint8Array;
  readonly laneOpen: Uint8Array;
  readonly laneTable: Int32Array;
  readonly lanesOf: Grouped;
  readonly clientFloor: Int32Array;
  readonly clientMost: Int32Array;
  readonly clientPatience: Float64Array;
  readonly tableFloor: Int32Array;
  /** Interviews that took place before the plan begins. */
  readonly clientHad: Int32Array;
  readonly tableHad: Int32Array;
  readonly pairs: number;
  readonly pairClient: Int32Array;
  readonly pairTable: Int32Array;
  readonly pairValue: Int32Array;
  readonly pairFixed: Int32Array;
  readonly pairsOfClient: Grouped;
  readonly pairsOfTable: Grouped;
  readonly spotX: Float64Array;
  readonly spotY: Float64Array;
  readonly weights: Weights;
  readonly unusable: readonly (Pair & { readonly reason: WishReason })[];
}

/**
 * What one more of each is worth. Each outweighs all that one exchange along a path of the flow can change below it, so
 * the best sum is the best in this order: promised pairs, people served, floors, value.
 */
export interface Weights {
  readonly fixed: number;
  readonly served: number;
  readonly floor: number;
  /** The highest value of a pair. */
  readonly top: number;
}

const weightsOf = (tables: number, top: number): Weights => {
  const floor = 2 * (tables + 1) * top + 1;
  const served = 6 * floor;
  return { fixed: 4 * served, served, floor, top };
};

export interface Before {
  /** Slots before this minute are past. */
  readonly now: Minute;
  /** Pairs that have met. */
  readonly met: readonly Pair[];
}

/** Nothing took place yet. */
export const MORNING: Before = { now: 0, met: [] };

export const keyOf = ({ client, table }: Pair): string => JSON.stringify([client, table]);

const numbers = <T>(items: readonly T[], of: (each: T, n: number) => number): Int32Array =>
  Int32Array.from(items, (each, n) => of(each, n));

interface Places {
  readonly client: ReadonlyMap<string, number>;
  readonly table: ReadonlyMap<string, number>;
}

const places = ({ clients, tables }: IntroductionSession): Places => ({
  client: new Map(clients.map(({ id }, n) => [id, n])),
  table: new Map(tables.map(({ id }, n) => [id, n])),
});

/** The session as the planner counts it; its ids must be known and its numbers in range (`session-problems.ts`). */
export function modelOf(session: IntroductionSession, before: Before = MORNING): Model {
  const { clients, tables, hours } = session;
  const slots = slotsOf(hours);
  const here = (away: Parameters<typeof isAway>[0], start: Minute): number =>
    start >= before.now && !isAway(away, start, hours.interview) ? 1 : 0;
  const laneOf = tables.flatMap((table, n) =>
    table.interviewers.map((who) => ({ n, away: [...table.away, ...who.away] })),
  );
  const laneTable = numbers(laneOf, ({ n }) => n);
  const clientOpen = Uint8Array.from(
    clients.flatMap(({ away, elsewhere }) => slots.map((start) => here([...away, ...elsewhere], start))),
  );
  const laneOpen = Uint8Array.from(laneOf.flatMap(({ away }) => slots.map((start) => here(away, start))));
  const known = places(session);
  const hadOf = (size: number, of: (pair: Pair) => number): Int32Array => {
    const had = new Int32Array(size);
    for (const pair of before.met) had[of(pair)] = at(had, of(pair)) + 1;
    return had;
  };
  const clientOf = ({ client }: Pair): number => known.client.get(client) as number;
  const tableOf = ({ table }: Pair): number => known.table.get(table) as number;
  const people = {
    slots,
    step: hours.interview + hours.change,
    clients: clients.length,
    tables: tables.length,
    lanes: laneOf.length,
    clientOpen,
    laneOpen,
    laneTable,
    lanesOf: groupBy(laneTable, tables.length),
    clientFloor: numbers(clients, ({ floor }) => floor),
    clientMost: numbers(clients, ({ most }) => most ?? UNLIMITED),
    clientPatience: Float64Array.from(clients, ({ patience }) => patience ?? Infinity),
    tableFloor: numbers(tables, ({ floor }) => floor),
    clientHad: hadOf(clients.length, clientOf),
    tableHad: hadOf(tables.length, tableOf),
    spotX: Float64Array.from(tables, ({ spot }) => spot?.x ?? 0),
    spotY: Float64Array.from(tables, ({ spot }) => spot?.y ?? 0),
  };
  return { ...people, ...pairsOf(session, before, { people, clientOf, tableOf }) };
}

/** More than a day has slots. */
const UNLIMITED = 1_000;

type People = Pick<Model, 'slots' | 'clientOpen' | 'laneOpen' | 'lanesOf' | 'clients' | 'tables'>;

interface Counted {
  readonly people: People;
  readonly clientOf: (pair: Pair) => number;
  readonly tableOf: (pair: Pair) => number;
}

interface Candidate extends Pair {
  value: number;
  at: number;
}

/** Wishes and fixed pairs, each pair once: the highest value, the fixed time. */
function candidates({ wishes, fixed, hours }: IntroductionSession): Candidate[] {
  const slots = slotsOf(hours);
  const found = new Map<string, Candidate>();
  for (const { client, table, value } of wishes) {
    const known = found.get(keyOf({ client, table }));
    if (known) known.value = Math.max(known.value, value);
    else found.set(keyOf({ client, table }), { client, table, value, at: NOT_FIXED });
  }
  for (const { client, table, at: start } of fixed) {
    const slot = start === null ? ANY_TIME : slots.indexOf(start);
    const time = start !== null && slot === NONE ? NO_SLOT : slot;
    const known = found.get(keyOf({ client, table }));
    if (known) known.at = time;
    else found.set(keyOf({ client, table }), { client, table, value: 1, at: time });
  }
  return [...found.values()];
}

const NO_SLOT = -3;

/** Whether a client and somebody at a table are there at the same time, in any slot or in one. */
function together(
  { slots, clientOpen, laneOpen, lanesOf }: People,
  client: number,
  table: number,
  slot: number,
): boolean {
  const count = slots.length;
  const lanes = lanesOf.values.subarray(at(lanesOf.starts, table), at(lanesOf.starts, table + 1));
  const both = (each: number): boolean =>
    at(clientOpen, client * count + each) === 1 && lanes.some((lane) => at(laneOpen, lane * count + each) === 1);
  return slot >= 0 ? both(slot) : slots.some((_, each) => both(each));
}

function reasonAgainst(pair: Candidate, taboo: ReadonlySet<string>, counted: Counted): WishReason | null {
  const { people } = counted;
  const table = counted.tableOf(pair);
  if (taboo.has(keyOf(pair))) return 'forbidden';
  if (at(people.lanesOf.starts, table) === at(people.lanesOf.starts, table + 1)) return 'no_interviewer';
  if (pair.at === NO_SLOT) return 'fixed_at_no_slot';
  return together(people, counted.clientOf(pair), table, pair.at) ? null : 'never_together';
}

function pairsOf(session: IntroductionSession, { met }: Before, counted: Counted): PairPart {
  const taboo = new Set(session.forbidden.map(keyOf));
  const had = new Set(met.map(keyOf));
  const usable: Candidate[] = [];
  const unusable: (Pair & { reason: WishReason })[] = [];
  for (const pair of candidates(session).filter((each) => !had.has(keyOf(each)))) {
    const reason = reasonAgainst(pair, taboo, counted);
    if (reason) unusable.push({ client: pair.client, table: pair.table, reason });
    else usable.push(pair);
  }
  const pairClient = numbers(usable, counted.clientOf);
  const pairTable = numbers(usable, counted.tableOf);
  const pairValue = numbers(usable, ({ value }) => value);
  return {
    pairs: usable.length,
    pairClient,
    pairTable,
    pairValue,
    pairFixed: numbers(usable, (pair) => pair.at),
    pairsOfClient: groupBy(pairClient, counted.people.clients),
    pairsOfTable: groupBy(pairTable, counted.people.tables),
    weights: weightsOf(
      counted.people.tables,
      pairValue.reduce((most, value) => Math.max(most, value), 1),
    ),
    unusable,
  };
}

type PairPart = Pick<
  Model,
  | 'pairs'
  | 'pairClient'
  | 'pairTable'
  | 'pairValue'
  | 'pairFixed'
  | 'pairsOfClient'
  | 'pairsOfTable'
  | 'weights'
  | 'unusable'
>;

/** Whether everybody is there all day and no interview has a fixed time: then as many slots as the busiest side suffice. */
export const allPresent = ({ clientOpen, laneOpen, pairFixed }: Model): boolean =>
  clientOpen.every((open) => open === 1) && laneOpen.every((open) => open === 1) && pairFixed.every((slot) => slot < 0);

export interface Placed {
  readonly pair: number;
  readonly lane: number;
  readonly slot: number;
}

/** Numbers back into ids and minutes, in order of time, then of tables and clients as the session lists them. */
export function interviewsOf(session: IntroductionSession, model: Model, placed: readonly Placed[]): Interview[] {
  const seats = session.tables.flatMap(({ interviewers }) => interviewers);
  return [...placed]
    .sort((a, b) => a.slot - b.slot || a.lane - b.lane)
    .map(({ pair, lane, slot }) => ({
      client: item(session.clients, at(model.pairClient, pair)).id,
      table: item(session.tables, at(model.pairTable, pair)).id,
      interviewer: item(seats, lane).id,
      at: item(model.slots, slot),
    }));
}
