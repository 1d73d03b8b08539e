import { replanSession, type Day, type Replan } from './replan.js';
import type { IntroductionSession } from './session.js';
import { Dice, madeSession } from './spec/made-sessions.js';
import { wrongIn } from './spec/plan-check.js';
import {
  ALL_DAY,
  client,
  hoursUntil,
  planOf,
  seat,
  smallSession,
  table,
  TODAY,
  wish as pair,
} from './spec/small-sessions.js';

const NINE = 540;

function replanned(day: Day): Replan {
  const result = replanSession(day, TODAY);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const without = (session: IntroductionSession, gone: ReadonlySet<string>): IntroductionSession => ({
  ...session,
  clients: session.clients.map((client) => (gone.has(client.id) ? { ...client, away: ALL_DAY } : client)),
});

describe('a tenth does not come, at nine', () => {
  const outcomes = Array.from({ length: 40 }, (_, n) => {
    const seed = n + 1;
    const shape = { clients: 200, tables: 40, slots: 12, wishes: 5, interviewers: 1, floor: 2 };
    const session = madeSession({ ...shape, fashion: n % 3, away: n % 2 ? 0.15 : 0, seed });
    const printed = planOf({ ...session, budget: 500 }).interviews;
    const gone = new Set(new Dice(seed).shuffle(session.clients.map(({ id }) => id)).slice(0, 20));
    const met = printed.filter(({ at, client }) => at < NINE && !gone.has(client));
    const later = without(session, gone);
    const replan = replanned({ session: later, printed, met, now: NINE });
    const remaining = printed.filter(({ at, client }) => at >= NINE && !gone.has(client));
    const moved = replan.changes.filter(({ before, client }) => before !== null && !gone.has(client));
    return { later, met, replan, remaining, moved, gone };
  });

  it('moves at most 15 % of the remaining printed times, and nobody who is due within 10 minutes', () => {
    for (const { remaining, moved } of outcomes) {
      expect(moved.length / remaining.length).toBeLessThanOrEqual(0.15);
      expect(moved.filter(({ before }) => before! < NINE + 10)).toEqual([]);
    }
  });

  it('stays without a clash, and begins nothing new within 10 minutes', () => {
    for (const { later, met, replan } of outcomes) {
      expect(wrongIn(later, [...met, ...replan.interviews])).toEqual([]);
      const added = replan.changes.filter(({ before }) => before === null);
      expect(added.every(({ after }) => after! >= NINE + 10)).toBe(true);
    }
  });

  it('gives the free seats to others, and takes the absent off', () => {
    const added = outcomes.reduce((sum, { replan }) => sum + replan.changes.filter((c) => c.before === null).length, 0);
    expect(added / outcomes.length).toBeGreaterThan(5);
    for (const { replan, gone } of outcomes) {
      expect(replan.interviews.some(({ client }) => gone.has(client))).toBe(false);
      expect(replan.leftOut.filter(({ client }) => gone.has(client)).length).toBe(gone.size);
    }
  });

  it('is the same again', () => {
    const { later, met, replan, gone } = outcomes[0]!;
    const printed = replan.interviews;
    const again = replanned({ session: later, printed, met, now: NINE });
    expect(again.changes).toEqual([]);
    expect(gone.size).toBe(20);
  });
});

const small = (more: Partial<IntroductionSession>): IntroductionSession =>
  smallSession({ hours: hoursUntil(600), ...more });

/** A day of any shape on which a tenth does not come, some come late and a table closes, looked at at some time. */
function someDay(seed: number) {
  const dice = new Dice(seed + 50_000);
  const shape = { clients: dice.to(20, 120), tables: dice.to(4, 24), slots: dice.to(6, 16), wishes: dice.to(2, 6) };
  const more = { interviewers: dice.to(1, 2), fashion: dice.to(0, 2), away: 0.3 * dice.roll(), floor: dice.to(0, 2) };
  const session = { ...madeSession({ ...shape, ...more, seed }), budget: 200 };
  const printed = planOf(session).interviews;
  const now = dice.to(470, 700);
  const gone = new Set(dice.shuffle(session.clients.map(({ id }) => id)).slice(0, Math.floor(shape.clients / 10)));
  const late = { from: 0, until: now + dice.to(10, 90) };
  const clients = session.clients.map((each) => {
    if (gone.has(each.id)) return { ...each, away: ALL_DAY };
    return dice.in(0.05) ? { ...each, away: [...each.away, late] } : each;
  });
  const closed = dice.to(0, 3 * shape.tables);
  const tables = session.tables.map((each, n) =>
    n === closed ? { ...each, away: [...each.away, { from: now, until: 1_440 }] } : each,
  );
  const met = printed.filter(({ at, client: who }) => at < now && !gone.has(who));
  const later = { ...session, clients, tables };
  const away = new Map([...clients, ...tables].map((each) => [each.id, each.away]));
  const bothThere = (p: { client: string; table: string; at: number }): boolean =>
    [...away.get(p.client)!, ...away.get(p.table)!].every(
      (span) => span.until <= p.at || p.at + later.hours.interview <= span.from,
    );
  const remaining = printed.filter((p) => p.at >= now && bothThere(p));
  return { later, met, now, remaining, replan: replanned({ session: later, printed, met, now }) };
}

const keyOf = (p: { client: string; table: string }): string => `${p.client} ${p.table}`;

describe('300 days of any shape that do not go as printed', () => {
  const days = Array.from({ length: 300 }, (_, n) => {
    const day = someDay(n + 1);
    const kept = new Set(day.remaining.map(keyOf));
    return { ...day, moved: day.replan.changes.filter((p) => p.before !== null && kept.has(keyOf(p))) };
  });

  it('have no clash, and lose no pair', () => {
    for (const { later, met, replan } of days) {
      const known = new Set([...met, ...replan.interviews, ...replan.unplaced].map(keyOf));
      const lost = later.wishes.filter((p) => !known.has(keyOf(p)));
      expect([later.seed, wrongIn(later, replan.interviews), lost]).toEqual([later.seed, [], []]);
    }
  });

  it('move nobody who is due within 10 minutes and there, and begin nothing new within them', () => {
    let due = 0;
    for (const { replan, remaining, moved, now, later } of days) {
      const soon = (at: number | null): boolean => at !== null && at < now + 10;
      const added = replan.changes.filter(({ before, after }) => before === null && soon(after));
      expect([later.seed, moved.filter(({ before }) => soon(before)), added]).toEqual([later.seed, [], []]);
      due += remaining.filter(({ at }) => soon(at)).length;
    }
    // Else nothing was shown.
    expect(due).toBeGreaterThan(300);
  });

  it('move at most 15 % of the times that could stay, in sum hardly any', () => {
    let [movedInAll, remainingInAll] = [0, 0];
    for (const { moved, remaining, later } of days) {
      expect([later.seed, moved.length <= Math.max(1, 0.15 * remaining.length)]).toEqual([later.seed, true]);
      movedInAll += moved.length;
      remainingInAll += remaining.length;
    }
    expect(remainingInAll).toBeGreaterThan(10_000);
    expect(movedInAll / remainingInAll).toBeLessThan(0.01);
  });
});

describe('the rest of a day', () => {
  it('serves a walk-in, even when somebody with two has to give one up', () => {
    const session = small({
      hours: hoursUntil(520),
      tables: [table('x')],
      wishes: [pair('a', 'x'), pair('b', 'x')],
    });
    const replan = replanned({ session, printed: [], met: [], now: 470 });
    expect(replan.changes).toEqual([
      { client: 'a', table: 'x', before: null, after: 480 },
      { client: 'b', table: 'x', before: null, after: 500 },
    ]);
    const walkIn = small({
      ...session,
      tables: [table('x'), table('y')],
      clients: [client('a'), client('w')],
      wishes: [pair('a', 'x'), pair('a', 'y'), pair('w', 'x')],
      fixed: [],
    });
    const printed = [seat('a', 'x', 480), seat('a', 'y', 500)];
    const busy = { ...walkIn, tables: [table('x', { away: [{ from: 500, until: 600 }] }), table('y')] };
    expect(replanned({ session: busy, printed, met: [], now: 460 }).changes).toEqual([
      { client: 'a', table: 'x', before: 480, after: null },
      { client: 'w', table: 'x', before: null, after: 480 },
    ]);
  });

  it('gives a client who is late a new time, and one at a closed table none', () => {
    const session = small({
      tables: [table('x'), table('y', { away: ALL_DAY })],
      clients: [client('a', { away: [{ from: 0, until: 530 }] }), client('b')],
      wishes: [pair('a', 'x'), pair('b', 'y')],
    });
    const printed = [seat('a', 'x', 500), seat('b', 'y', 500)];
    const replan = replanned({ session, printed, met: [], now: 480 });
    expect(replan.changes).toEqual([
      { client: 'a', table: 'x', before: 500, after: 540 },
      { client: 'b', table: 'y', before: 500, after: null },
    ]);
    expect(replan.unplaced).toEqual([{ client: 'b', table: 'y', reason: 'never_together', promised: false }]);
    expect(replan.leftOut).toEqual([{ client: 'b', reason: 'never_together' }]);
  });

  it('keeps the time when only the interviewer changes', () => {
    const two = table('x', {
      interviewers: [
        { id: 'x-a', away: ALL_DAY },
        { id: 'x-b', away: [] },
      ],
    });
    const session = small({ tables: [two], wishes: [pair('a', 'x')] });
    const replan = replanned({ session, printed: [seat('a', 'x', 520)], met: [], now: 480 });
    expect(replan.changes).toEqual([]);
    expect(replan.interviews).toEqual([{ ...seat('a', 'x', 520), interviewer: 'x-b' }]);
  });

  it('drops what was printed for nobody, nowhere, at no time or twice', () => {
    const session = small({
      clients: [client('a', { most: 1 }), client('b')],
      wishes: [pair('a', 'x'), pair('a', 'y'), pair('b', 'x')],
    });
    const printed = [
      seat('ghost', 'x', 500),
      seat('a', 'ghost', 500),
      { ...seat('a', 'x', 500), interviewer: 'ghost' },
      seat('a', 'x', 500),
      seat('b', 'x', 507),
      seat('b', 'y', 500),
      seat('a', 'y', 520),
    ];
    const replan = replanned({ session, printed, met: [], now: 480 });
    expect(wrongIn(session, replan.interviews)).toEqual([]);
    expect(replan.interviews.find((i) => i.client === 'a')).toEqual(seat('a', 'x', 500));
    expect(replan.changes.filter(({ after }) => after === null).map(({ client: who }) => who)).toEqual([
      'ghost',
      'a',
      'b',
      'a',
    ]);
  });

  it('counts who met, and leaves them in peace', () => {
    const session = small({
      clients: [client('a', { most: 1 }), client('b')],
      wishes: [pair('a', 'x'), pair('a', 'y')],
    });
    const replan = replanned({ session, printed: [], met: [{ client: 'a', table: 'x' }], now: 500 });
    expect(replan.interviews).toEqual([]);
    expect(replan.unplaced).toEqual([{ client: 'a', table: 'y', reason: 'client_has_most', promised: false }]);
    expect(replan.quality.score).toMatchObject({ served: 1, floors: 1 });
    expect(replan.leftOut).toEqual([{ client: 'b', reason: 'no_wishes' }]);
  });

  it('drops one who is due now and has gone', () => {
    const session = small({ clients: [client('a', { away: ALL_DAY })], wishes: [pair('a', 'x')] });
    const replan = replanned({ session, printed: [seat('a', 'x', 500)], met: [], now: 495 });
    expect(replan.changes).toEqual([{ client: 'a', table: 'x', before: 500, after: null }]);
  });

  it('drops one who is due now and whom nobody knows, and one for whom no interviewer is left', () => {
    const session = small({ wishes: [pair('a', 'x'), pair('b', 'x')] });
    const printed = [seat('ghost', 'x', 500), seat('a', 'x', 540), { ...seat('b', 'x', 540), interviewer: 'gone' }];
    const replan = replanned({ session, printed, met: [], now: 495 });
    expect(wrongIn(session, replan.interviews)).toEqual([]);
    expect(replan.interviews).toHaveLength(2);
    expect(replan.changes).toEqual([
      { client: 'ghost', table: 'x', before: 500, after: null },
      { client: 'b', table: 'x', before: 540, after: 520 },
    ]);
  });

  it('refuses what it cannot read', () => {
    const session = small({});
    const result = replanSession(
      {
        session,
        printed: [],
        met: [
          { client: 'q', table: 'x' },
          { client: 'a', table: 'q' },
        ],
        now: 0.5,
      },
      TODAY,
    );
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'bad_input',
        problems: [
          { path: 'met.0.client', code: 'unknown' },
          { path: 'met.1.table', code: 'unknown' },
          { path: 'now', code: 'not_in_range' },
        ],
      },
    });
  });
});
