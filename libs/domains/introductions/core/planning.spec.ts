import { dayOf, localMoment, momentOf, planningOf, wishesOf } from './planning.js';
import { interviewAt, personAt, storedDay, tableAt } from './spec/stored-day.js';

const ALL_DAY = { from: 0, until: 1_440 };

describe('what the planner is told', () => {
  it('of tables: who sits there and when; none that declined', () => {
    const tables = [
      tableAt('t1', {
        interviewers: [
          { id: 'a', from: 500, until: null },
          { id: 'b', from: 0, until: 1_440 },
        ],
        closedFrom: 560,
      }),
      tableAt('t2', { reply: 'declined' }),
    ];
    const session = planningOf(storedDay({ tables }), 7);
    expect(session.tables).toEqual([
      {
        ...{ id: 't1', floor: 1, spot: null, away: [{ from: 560, until: 1_440 }] },
        interviewers: [
          { id: 'a', away: [{ from: 0, until: 500 }] },
          { id: 'b', away: [] },
        ],
      },
    ]);
    expect(session).toMatchObject({ seed: 7, day: '2026-12-11', hours: { opens: 480, interview: 15 }, budget: null });
  });

  it('of people: late, early, in a talk, absent, elsewhere; none who declined or waits', () => {
    const participants = [
      personAt('c1', 1, { from: 490, until: 590, talks: [0, 9], presence: 'late' }),
      personAt('c2', 2, { presence: 'absent' }),
      personAt('c3', 3, { reply: 'declined' }),
      personAt('c4', 4, { reply: 'waiting' }),
      personAt('c5', 5, { reply: 'invited' }),
    ];
    const elsewhere = new Map([['c5', [{ from: 480, until: 500 }]]]);
    const { clients } = planningOf(storedDay({ participants, elsewhere }), 1);
    expect(clients.map(({ id, away, elsewhere: other }) => ({ id, away, other }))).toEqual([
      {
        id: 'c1',
        away: [
          { from: 0, until: 490 },
          { from: 590, until: 1_440 },
          { from: 500, until: 520 },
        ],
        other: [],
      },
      { id: 'c2', away: [ALL_DAY], other: [] },
      { id: 'c5', away: [], other: [{ from: 480, until: 500 }] },
    ]);
  });

  it('of pairs: promised, forbidden and wished for, but not with those who are out', () => {
    const tables = [tableAt('t1'), tableAt('t2', { reply: 'declined' })];
    const pairs = [
      { clientId: 'c1', tableId: 't1', kind: 'promised' as const, at: 480 },
      { clientId: 'c1', tableId: 't2', kind: 'promised' as const, at: null },
      { clientId: 'c2', tableId: 't1', kind: 'forbidden' as const, at: null },
    ];
    const wishes = [
      { clientId: 'c1', tableId: 't1', side: 'client' as const, value: 100 },
      { clientId: 'c1', tableId: 't2', side: 'client' as const, value: 100 },
      { clientId: 'cx', tableId: 't1', side: 'client' as const, value: 100 },
    ];
    const session = planningOf(storedDay({ tables, pairs, wishes }), 1);
    expect(session.fixed).toEqual([{ client: 'c1', table: 't1', at: 480 }]);
    expect(session.forbidden).toEqual([{ client: 'c2', table: 't1' }]);
    expect(session.wishes).toEqual([{ client: 'c1', table: 't1', value: 450 }]);
  });

  it('adds up what both sides and matching say, from 1 to 1,000', () => {
    const say = (side: 'client' | 'partner' | 'match', value: number) => ({ clientId: 'c', tableId: 't', side, value });
    expect(wishesOf([say('client', 100), say('partner', 100), say('match', 100)])).toEqual([
      { client: 'c', table: 't', value: 1_000 },
    ]);
    expect(wishesOf([say('match', 0)])).toEqual([{ client: 'c', table: 't', value: 1 }]);
  });
});

describe('a day that did not go as printed', () => {
  it('keeps what is to come, and does not repeat what is over', () => {
    const participants = [personAt('c1', 1), personAt('c2', 2, { from: 520, presence: 'late' }), personAt('c3', 3)];
    const interviews = [
      interviewAt('i1', { outcome: 'met' }),
      interviewAt('i2', { tableId: 't2', at: 500 }),
      interviewAt('i3', { clientId: 'c2', at: 500 }),
      interviewAt('i4', { clientId: 'c2', tableId: 't2', at: 560 }),
      interviewAt('i5', { clientId: 'c3', at: 540, off: true }),
      interviewAt('i6', { clientId: 'gone', at: 560 }),
      interviewAt('i7', { clientId: 'c3', tableId: 'gone', at: 560 }),
    ];
    const day = dayOf(storedDay({ participants }), interviews, { seed: 1, now: 520 });
    expect(day.met).toEqual([
      { client: 'c1', table: 't1' },
      { client: 'c1', table: 't2' },
    ]);
    expect(day.printed).toEqual([{ client: 'c2', table: 't2', interviewer: 'a', at: 560 }]);
    expect(day.now).toBe(520);
  });
});

describe('the clock of a place', () => {
  it('tells day and minute there', () => {
    const instant = Date.parse('2026-12-11T01:05:00Z');
    expect(localMoment(instant, 'Asia/Ho_Chi_Minh')).toEqual({ day: '2026-12-11', minute: 485 });
    const session = { day: '2026-12-11', timeZone: 'Asia/Ho_Chi_Minh' };
    expect(momentOf(session, instant)).toBe(485);
    expect(momentOf(session, instant - 86_400_000)).toBe(0);
    expect(momentOf(session, instant + 86_400_000)).toBe(1_440);
  });
});
