import { unfitTables, withDeclined, type Told } from './declined.js';
import { personAt, storedDay, tableAt } from './spec/stored-day.js';

const PLAN: Told = {
  unplaced: [{ client: 'c1', table: 't1', reason: 'table_full', promised: false }],
  leftOut: [
    { client: 'c2', reason: 'no_wishes' },
    { client: 'c3', reason: 'no_wishes' },
    { client: 'c1', reason: 'tables_full' },
  ],
  notices: [{ code: 'introduction.more_than_seats', params: {}, tableId: null, clientId: null }],
};
const wish = (clientId: string, tableId: string, side: 'client' | 'match' = 'client') => ({
  ...{ clientId, tableId, side, value: 50 },
});
const pair = (clientId: string, tableId: string, kind: 'promised' | 'forbidden') => ({
  ...{ clientId, tableId, kind, at: null },
});
const tables = [tableAt('t1'), tableAt('t2', { reply: 'declined' }), tableAt('t3', { reply: 'declined' })];
const participants = [
  personAt('c1', 1),
  personAt('c2', 2),
  personAt('c3', 3),
  personAt('c4', 4, { reply: 'declined' }),
];

describe('tables whose partner does not come', () => {
  it('are named with every pair that would have met there, once, and whoever has nothing else', () => {
    const stored = storedDay({
      ...{ tables, participants },
      wishes: [wish('c1', 't2'), wish('c1', 't2', 'match'), wish('c1', 't1'), wish('c2', 't2'), wish('c4', 't2')],
      pairs: [pair('c2', 't2', 'promised'), pair('c3', 't2', 'forbidden')],
    });
    const told = withDeclined({ ...PLAN, kept: 1 }, stored);
    expect(told.kept).toBe(1);
    expect(told.unplaced).toEqual([
      { client: 'c1', table: 't2', reason: 'partner_declined', promised: false },
      { client: 'c2', table: 't2', reason: 'partner_declined', promised: true },
      ...PLAN.unplaced,
    ]);
    expect(told.leftOut).toEqual([{ client: 'c2', reason: 'partner_declined' }, ...PLAN.leftOut.slice(1)]);
    expect(told.notices).toEqual([
      ...PLAN.notices,
      { code: 'introduction.partner_declined', params: { count: 2 }, tableId: 't2', clientId: null },
    ]);
  });

  it('change nothing when nobody wished to go there', () => {
    expect(withDeclined(PLAN, storedDay({ tables, participants, wishes: [wish('c1', 't1')] }))).toEqual(PLAN);
  });
});

describe('a plan that was made before a partner answered', () => {
  const meet = (table: string, interviewer: string, at: number) => ({ client: 'c1', table, interviewer, at });
  const seats = [
    { id: 'a', from: 500, until: 600 },
    { id: 'b', from: null, until: null },
  ];
  const unfit = (interviews: ReturnType<typeof meet>[], change: Parameters<typeof tableAt>[1] = {}) =>
    unfitTables(interviews, [tableAt('t1', { interviewers: seats, ...change }), tableAt('t2')], 15).map(({ id }) => id);

  it('fits while everybody sits there when it says', () => {
    expect(unfit([meet('t1', 'a', 500), meet('t1', 'a', 585), meet('t1', 'b', 480), meet('t2', 'a', 480)])).toEqual([]);
    expect(unfit([], { reply: 'declined' })).toEqual([]);
  });

  it('does not fit where the partner declined, an interviewer is gone, comes later or leaves before', () => {
    expect(unfit([meet('t1', 'b', 480)], { reply: 'declined' })).toEqual(['t1']);
    expect(unfit([meet('t1', 'c', 500), meet('t2', 'b', 500)])).toEqual(['t1', 't2']);
    expect(unfit([meet('t1', 'a', 499)])).toEqual(['t1']);
    expect(unfit([meet('t1', 'a', 586)])).toEqual(['t1']);
    expect(unfit([meet('t1', 'b', 540)], { closedFrom: 540 })).toEqual(['t1']);
  });
});
