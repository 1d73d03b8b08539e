import type { Attendee, FixedPair, IntroductionSession, Pair, Span, Table, Wish } from '../session.js';

/** Chance of the tests (an xorshift, not the planner's own). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
    for (let n = 0; n < 8; n++) this.roll();
  }

  roll(): number {
    this.#state ^= this.#state << 13;
    this.#state >>>= 0;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state / 4_294_967_296;
  }

  to(low: number, high: number): number {
    return low + Math.floor(this.roll() * (high - low + 1));
  }

  in(share: number): boolean {
    return this.roll() < share;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const left = [...items];
    for (let n = left.length - 1; n > 0; n--) {
      const other = this.to(0, n);
      [left[n], left[other]] = [left[other] as T, left[n] as T];
    }
    return left;
  }
}

export interface Shape {
  readonly clients: number;
  readonly tables: number;
  readonly slots: number;
  /** Wishes of a client, about. */
  readonly wishes: number;
  /** Interviewers of a table at most. */
  readonly interviewers: number;
  /** How much more the first tables are wished for than the last; 0 for alike. */
  readonly fashion: number;
  /** Share of people of both sides who come late, leave early or go away between. */
  readonly away: number;
  /** The highest floor of a table. */
  readonly floor: number;
  readonly seed: number;
}

const OPENS = 8 * 60;
const INTERVIEW = 15;
const CHANGE = 5;
const BREAK: Span = { from: 11 * 60 + 30, until: 13 * 60 };

function closing(slots: number): number {
  let start = OPENS;
  for (let n = 0; n < slots; n++) {
    if (start < BREAK.until && start + INTERVIEW > BREAK.from) start = BREAK.until;
    start += INTERVIEW + CHANGE;
  }
  return start;
}

function awaySpans(dice: Dice, { away }: Shape, closes: number): Span[] {
  if (!dice.in(away)) return [];
  const length = Math.max(20, Math.floor((closes - OPENS) * (0.1 + 0.3 * dice.roll())));
  const from = dice.to(0, 2);
  if (from === 0) return [{ from: 0, until: OPENS + length }];
  if (from === 1) return [{ from: closes - length, until: 1_440 }];
  const start = dice.to(OPENS, closes - length);
  return [{ from: start, until: start + length }];
}

/** A session of a shape: the same shape gives the same session. */
export function madeSession(shape: Shape): IntroductionSession {
  const dice = new Dice(shape.seed);
  const closes = closing(shape.slots);
  const tables: Table[] = Array.from({ length: shape.tables }, (_, n) => ({
    id: `t${n}`,
    interviewers: Array.from({ length: dice.to(1, shape.interviewers) }, (__, m) => ({
      id: `t${n}i${m}`,
      away: awaySpans(dice, { ...shape, away: shape.away / 3 }, closes),
    })),
    away: awaySpans(dice, shape, closes),
    floor: dice.to(0, shape.floor),
    spot: { x: (n % 8) * 3, y: Math.floor(n / 8) * 4 },
  }));
  const clients: Attendee[] = Array.from({ length: shape.clients }, (_, n) => ({
    id: `c${n}`,
    away: awaySpans(dice, shape, closes),
    elsewhere: [],
    floor: shape.floor === 0 ? 1 : dice.to(1, 2),
    most: dice.in(0.1) ? dice.to(1, 4) : null,
    patience: dice.in(0.05) ? 60 : null,
  }));
  return {
    day: '2026-12-10',
    hours: { opens: OPENS, closes, interview: INTERVIEW, change: CHANGE, breaks: [BREAK] },
    tables,
    clients,
    wishes: wishesOf(dice, shape),
    fixed: [],
    forbidden: [],
    seed: shape.seed,
    budget: null,
  };
}

function wishesOf(dice: Dice, { clients, tables, wishes, fashion }: Shape): Wish[] {
  const list: Wish[] = [];
  for (let client = 0; client < clients; client++) {
    const count = Math.min(tables, dice.to(1, Math.max(1, 2 * wishes - 1)));
    const wanted = new Set<number>();
    while (wanted.size < count) wanted.add(Math.floor(dice.roll() ** (1 + fashion) * tables));
    for (const table of wanted) list.push({ client: `c${client}`, table: `t${table}`, value: dice.to(1, 1000) });
  }
  return list;
}

/** A small session of some shape, with promises and prohibitions now and then. */
export function someSession(seed: number, away: number): IntroductionSession {
  const dice = new Dice(seed ^ 0x5bd1e995);
  const shape = {
    clients: dice.to(1, 40),
    tables: dice.to(1, 10),
    slots: dice.to(1, 14),
    wishes: dice.to(1, 6),
    interviewers: dice.to(1, 3),
    fashion: dice.to(0, 2),
    away,
    floor: dice.to(0, 1) * 3,
    seed,
  };
  const session = madeSession(shape);
  const forbidden: Pair[] = session.wishes.filter(() => dice.in(0.02)).map(({ client, table }) => ({ client, table }));
  const fixed: FixedPair[] = session.wishes
    .filter((wish) => dice.in(0.03) && !forbidden.some((each) => same(each, wish)))
    .slice(0, 4)
    .map(({ client, table }) => ({ client, table, at: null }));
  return { ...session, fixed, forbidden };
}

const same = (a: Pair, b: Pair): boolean => a.client === b.client && a.table === b.table;
