import type { InputProblem } from '#kernel/result';
import { planSession, type Plan } from './plan.js';
import type { IntroductionSession, Wish } from './session.js';
import { madeSession } from './spec/made-sessions.js';
import { lost, wrongIn } from './spec/plan-check.js';
import {
  ALL_DAY,
  client,
  hoursUntil,
  planOf,
  smallSession as session,
  table,
  TODAY,
  wish,
} from './spec/small-sessions.js';

function planned(given: IntroductionSession): Plan {
  const plan = planOf(given);
  expect(wrongIn(given, plan.interviews)).toEqual([]);
  expect(lost(given, plan.interviews, plan.unplaced)).toEqual([]);
  return plan;
}

function problems(given: IntroductionSession): readonly InputProblem[] {
  const result = planSession(given, TODAY);
  return result.ok ? [] : (result.refusal.problems ?? []);
}

describe('a session that makes no sense is refused, with every place that is wrong', () => {
  const bad = { from: 600, until: 500 };
  it.each<[string, Partial<IntroductionSession>, InputProblem[]]>([
    ['a day before today', { day: '2026-11-30' }, [{ path: 'day', code: 'past' }]],
    ['a day that is none', { day: '2026-02-30' }, [{ path: 'day', code: 'not_a_date' }]],
    [
      'hours without a slot',
      { hours: { opens: 480, closes: 490, interview: 15, change: 0, breaks: [] } },
      [{ path: 'hours', code: 'no_slot' }],
    ],
    [
      'an interview of no length, a break that ends before it begins',
      { hours: { opens: 480, closes: 600, interview: 0, change: 0, breaks: [bad] } },
      [
        { path: 'hours.interview', code: 'not_in_range', params: { least: 1, most: 1_440 } },
        { path: 'hours.breaks.0', code: 'ends_before_it_begins' },
      ],
    ],
    [
      'names that are there twice',
      { tables: [table('x'), table('x', { interviewers: [] })], clients: [client('a'), client('a')] },
      [
        { path: 'tables.1.id', code: 'twice' },
        { path: 'clients.1.id', code: 'twice' },
      ],
    ],
    [
      'pairs of nobody',
      {
        wishes: [wish('q', 'x')],
        fixed: [{ client: 'a', table: 'q', at: null }],
        forbidden: [{ client: 'q', table: 'q' }],
      },
      [
        { path: 'wishes.0.client', code: 'unknown' },
        { path: 'fixed.0.table', code: 'unknown' },
        { path: 'forbidden.0.client', code: 'unknown' },
        { path: 'forbidden.0.table', code: 'unknown' },
      ],
    ],
    [
      'numbers out of range',
      {
        wishes: [wish('a', 'x', 0), wish('a', 'y', 1.5)],
        clients: [client('a', { floor: -1, most: 0, patience: -5 })],
        tables: [
          table('x', { floor: 0.5, spot: { x: Number.NaN, y: 0 } }),
          table('y', { spot: { x: 0, y: Infinity } }),
        ],
        seed: -1,
        budget: -1,
      },
      [
        { path: 'budget', code: 'not_in_range', params: { least: 0, most: 10_000_000 } },
        { path: 'seed', code: 'not_in_range', params: { least: 0, most: 4_294_967_295 } },
        { path: 'tables.0.floor', code: 'not_in_range', params: { least: 0, most: 1_440 } },
        { path: 'tables.0.spot', code: 'not_a_number' },
        { path: 'tables.1.spot', code: 'not_a_number' },
        { path: 'clients.0.floor', code: 'not_in_range', params: { least: 0, most: 1_440 } },
        { path: 'clients.0.most', code: 'not_in_range', params: { least: 1, most: 1_440 } },
        { path: 'clients.0.patience', code: 'not_in_range', params: { least: 0, most: 1_440 } },
        { path: 'wishes.0.value', code: 'not_in_range', params: { least: 1, most: 1_000 } },
        { path: 'wishes.1.value', code: 'not_in_range', params: { least: 1, most: 1_000 } },
      ],
    ],
    [
      'times away outside of the day',
      {
        clients: [client('a', { away: [{ from: -1, until: 5 }], elsewhere: [bad] })],
        tables: [table('x', { away: [bad], interviewers: [{ id: 'i', away: [{ from: 0, until: 2_000 }] }] })],
      },
      [
        { path: 'tables.0.away.0', code: 'ends_before_it_begins' },
        { path: 'tables.0.interviewers.0.away.0.until', code: 'not_in_range', params: { least: 0, most: 1_440 } },
        { path: 'clients.0.away.0.from', code: 'not_in_range', params: { least: 0, most: 1_440 } },
        { path: 'clients.0.elsewhere.0', code: 'ends_before_it_begins' },
      ],
    ],
  ])('%s', (_, more, expected) => {
    expect(problems(session(more))).toEqual(expected);
  });

  it('more than any session has', () => {
    const crowd = Array.from({ length: 5_001 }, (_, n) => client(`c${n}`));
    const hall = Array.from({ length: 1_001 }, (_, n) => table(`t${n}`));
    const wishes = Array.from({ length: 200_001 }, () => wish('c0', 't0'));
    expect(problems(session({ clients: crowd, tables: hall, wishes }))).toEqual([
      { path: 'tables', code: 'too_many', params: { most: 1_000 } },
      { path: 'clients', code: 'too_many', params: { most: 5_000 } },
      { path: 'wishes', code: 'too_many', params: { most: 200_000 } },
    ]);
  });
});

describe('what an organiser should know is said, and the rest is planned', () => {
  const notice = (given: Partial<IntroductionSession>): readonly InputProblem[] => planned(session(given)).notices;

  it('a session of nobody', () => {
    const plan = planned(session({ clients: [], tables: [] }));
    expect(plan.notices).toEqual([
      { path: 'tables', code: 'none' },
      { path: 'clients', code: 'none' },
    ]);
    expect(plan).toMatchObject({ interviews: [], unplaced: [], leftOut: [] });
    expect(plan.quality).toMatchObject({ certified: 1, slotsUsed: 0, slotsNeeded: 0 });
  });

  it('a table with no interviewer, a table that is never there', () => {
    const tables = [table('x', { interviewers: [] }), table('y', { away: ALL_DAY }), table('z')];
    const wishes = [wish('a', 'x'), wish('b', 'y'), wish('b', 'z')];
    const plan = planned(session({ tables, wishes }));
    expect(plan.notices).toEqual([
      { path: 'tables.0.interviewers', code: 'no_interviewer' },
      { path: 'tables.1.away', code: 'never_there' },
      { path: 'wishes', code: 'more_than_seats', params: { wishes: 3, seats: 2 } },
    ]);
    expect(plan.unplaced.map(({ reason }) => reason)).toEqual(['no_interviewer', 'never_together']);
    expect(plan.leftOut).toEqual([
      { client: 'a', reason: 'no_interviewer' },
      { client: 'c', reason: 'no_wishes' },
    ]);
  });

  it('a person who is in another session at the same time', () => {
    const busy = client('a', {
      elsewhere: [
        { from: 400, until: 500 },
        { from: 600, until: 700 },
        { from: 300, until: 480 },
      ],
    });
    const plan = planned(session({ clients: [busy], wishes: [wish('a', 'x', 20), wish('a', 'y')] }));
    expect(plan.notices).toEqual([
      { path: 'clients.0.elsewhere.0', code: 'booked_twice', params: { from: 400, until: 500 } },
    ]);
    expect(plan.interviews.map(({ at }) => at)).toEqual([500]);
    expect(plan.unplaced).toEqual([{ client: 'a', table: 'y', reason: 'client_full', promised: false }]);
  });

  it('a person who never comes', () => {
    const wishes = [wish('a', 'x')];
    expect(notice({ clients: [client('a', { away: ALL_DAY })], wishes })).toEqual([
      { path: 'clients.0.away', code: 'never_there' },
    ]);
  });

  it('more wishes than slots', () => {
    const wishes = ['a', 'b', 'c'].flatMap((who) => [wish(who, 'x'), wish(who, 'y')]);
    const plan = planned(session({ wishes }));
    expect(plan.notices).toEqual([{ path: 'wishes', code: 'more_than_seats', params: { wishes: 6, seats: 4 } }]);
    expect(plan.interviews.length + plan.unplaced.length).toBe(6);
    expect(plan.leftOut).toEqual([]);
  });

  it('wishes said twice: the higher counts', () => {
    const wishes = [wish('a', 'x', 5), wish('b', 'x', 8), wish('c', 'x', 3), wish('c', 'x', 9), wish('a', 'x', 1)];
    const plan = planned(session({ wishes }));
    expect(plan.notices).toEqual([
      { path: 'wishes.3', code: 'twice', params: { first: 2 } },
      { path: 'wishes.4', code: 'twice', params: { first: 0 } },
    ]);
    expect(plan.quality.score.value).toBe(17);
    expect(plan.leftOut).toEqual([{ client: 'a', reason: 'tables_full' }]);
    expect(plan.unplaced).toEqual([{ client: 'a', table: 'x', reason: 'table_full', promised: false }]);
  });

  it('wishes said twice: the higher counts, whichever came first', () => {
    const only = { clients: [client('a'), client('b')], tables: [table('x')], hours: hoursUntil(500) };
    const among = (...wishes: Wish[]): unknown =>
      planned(session({ ...only, wishes })).interviews.map((each) => each.client);
    expect(among(wish('a', 'x', 9), wish('b', 'x', 5), wish('a', 'x', 1))).toEqual(['a']);
    expect(among(wish('a', 'x', 1), wish('b', 'x', 5), wish('a', 'x', 9))).toEqual(['a']);
    expect(among(wish('a', 'x', 1), wish('b', 'x', 5), wish('a', 'x', 4))).toEqual(['b']);
  });

  it('promises that clash, are forbidden, come twice or are at no slot', () => {
    const fixed = [
      { client: 'a', table: 'x', at: 480 },
      { client: 'a', table: 'y', at: 480 },
      { client: 'b', table: 'x', at: 490 },
      { client: 'b', table: 'y', at: null },
      { client: 'b', table: 'y', at: 500 },
      { client: 'c', table: 'x', at: 480 },
      { client: 'c', table: 'y', at: null },
    ];
    const plan = planned(session({ fixed, forbidden: [{ client: 'c', table: 'y' }] }));
    expect(plan.notices).toEqual([
      { path: 'fixed.1.at', code: 'client_twice_at_once', params: { first: 0 } },
      { path: 'fixed.2.at', code: 'not_a_slot' },
      { path: 'fixed.4', code: 'twice', params: { first: 3 } },
      { path: 'fixed.6', code: 'forbidden' },
    ]);
    expect(plan.interviews).toEqual([
      { client: 'a', table: 'x', interviewer: 'x-a', at: 480 },
      { client: 'b', table: 'y', interviewer: 'y-a', at: 500 },
    ]);
    expect(plan.unplaced).toEqual([
      { client: 'b', table: 'x', reason: 'fixed_at_no_slot', promised: true },
      { client: 'c', table: 'y', reason: 'forbidden', promised: true },
      { client: 'a', table: 'y', reason: 'no_common_time', promised: true },
      { client: 'c', table: 'x', reason: 'no_common_time', promised: true },
    ]);
  });
});

describe('what was promised', () => {
  it('comes before all else, even before serving somebody', () => {
    const wishes = [wish('a', 'x', 1), wish('b', 'x', 900), wish('c', 'x', 900), wish('a', 'y', 1)];
    const fixed = [{ client: 'a', table: 'x', at: 500 }];
    const plan = planned(session({ wishes, fixed, tables: [table('x'), table('y', { floor: 1 })] }));
    expect(plan.interviews).toContainEqual({ client: 'a', table: 'x', interviewer: 'x-a', at: 500 });
    expect(plan.leftOut).toHaveLength(1);
    expect(plan.quality.score).toEqual({ fixed: 1, served: 2, floors: 3, value: 902 });
  });

  it('is only worth what it can: nobody has more interviews than they may', () => {
    const fixed = [
      { client: 'a', table: 'x', at: 480 },
      { client: 'a', table: 'y', at: 500 },
    ];
    const plan = planned(session({ clients: [client('a', { most: 1 })], fixed }));
    expect(plan.unplaced).toEqual([{ client: 'a', table: 'y', reason: 'client_has_most', promised: true }]);
  });

  it('moves nobody else from a seat: an untimed promise and a timed one at one table', () => {
    const wishes = [wish('c', 'x')];
    const fixed = [
      { client: 'a', table: 'x', at: 480 },
      { client: 'b', table: 'x', at: null },
    ];
    const plan = planned(session({ wishes, fixed }));
    expect(plan.interviews.map(({ client: who, at }) => [who, at])).toEqual([
      ['a', 480],
      ['b', 500],
    ]);
    expect(plan.leftOut).toEqual([{ client: 'c', reason: 'tables_full' }]);
  });
});

describe('3,000 clients', () => {
  it('are planned, and those whom no plan serves are named', () => {
    const shape = {
      clients: 3_000,
      tables: 60,
      slots: 16,
      wishes: 3,
      interviewers: 3,
      fashion: 1,
      floor: 2,
      away: 0.1,
    };
    const crowd = { ...madeSession({ ...shape, seed: 3 }), budget: 5_000 };
    const { interviews, leftOut, unplaced, quality } = planOf(crowd);
    expect(wrongIn(crowd, interviews)).toEqual([]);
    expect(interviews.length + unplaced.length).toBe(crowd.wishes.length);
    expect(new Set(interviews.map((each) => each.client)).size + leftOut.length).toBe(3_000);
    expect(quality.score.served).toBeGreaterThan(quality.bound.served * 0.995);
  });
});
