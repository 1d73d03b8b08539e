import { findingsOf, needsProblems, pairProblems, plannerRefused, wishProblems } from './findings.js';
import { planSession } from './plan.js';
import { planningOf } from './planning.js';
import { contentOf, printOf, type PlanContent } from './stored-plan.js';
import { interviewAt, personAt, storedDay, tableAt } from './spec/stored-day.js';

const NOTHING: PlanContent = { interviews: [], unplaced: [], leftOut: [], notices: [], changes: [] };
const meet = (client: string, table: string, at: number) => ({ client, table, interviewer: 'a', at });

describe('what stands on paper', () => {
  const { tables, participants } = storedDay();
  const on = (before: Parameters<typeof printOf>[1]['before']) => {
    let made = 0;
    return { sessionId: 's', tables, participants, before, newId: () => `new${(made += 1)}` };
  };

  it('is every interview of the plan, with the card and the partner', () => {
    const rows = printOf({ ...NOTHING, interviews: [meet('c2', 't2', 500)] }, on([]), 0);
    expect(rows).toEqual([
      {
        ...interviewAt('new1', {
          clientId: 'c2',
          tableId: 't2',
          partnerId: 'partner-t2',
          card: 2,
          at: 500,
          printed: 500,
        }),
        moved: true,
      },
    ]);
  });

  it('moves what stood there before, and remembers the first time', () => {
    const before = [interviewAt('i1'), interviewAt('i2', { tableId: 't2', off: true, at: 500, printed: 500 })];
    const rows = printOf({ ...NOTHING, interviews: [meet('c1', 't1', 540), meet('c1', 't2', 560)] }, on(before), 0);
    expect(rows).toMatchObject([
      { id: 'i1', at: 540, printed: 480, moved: true },
      { id: 'i2', at: 560, printed: 560, off: false, moved: true },
    ]);
  });

  it('has not moved when it keeps its time, or was off already', () => {
    const before = [interviewAt('i1'), interviewAt('i2', { tableId: 't2', off: true })];
    const again = printOf({ ...NOTHING, interviews: [meet('c1', 't1', 480)] }, on(before), 0);
    expect(again.map(({ id, off, moved }) => [id, off, moved])).toEqual([
      ['i1', false, false],
      ['i2', true, false],
    ]);
    const anew = printOf({ ...NOTHING, interviews: [meet('c1', 't2', 480)] }, on(before), 0);
    expect(anew.map(({ id, off, moved }) => [id, off, moved])).toEqual([
      ['i2', false, true],
      ['i1', true, true],
    ]);
  });

  it('calls off what the plan lacks, but neither what is over nor what was written down', () => {
    const before = [
      interviewAt('i1', { at: 480 }),
      interviewAt('i2', { tableId: 't2', at: 540 }),
      interviewAt('i3', { clientId: 'c2', at: 560, outcome: 'met' }),
    ];
    expect(printOf(NOTHING, on(before), 500)).toEqual([{ ...before[1], off: true, moved: true }]);
  });
});

describe('what is kept of a plan', () => {
  it('names tables and clients in place of numbers', () => {
    const session = planningOf(
      storedDay({
        tables: [tableAt('t1', { interviewers: [] })],
        participants: [personAt('c1', 1, { presence: 'absent' })],
      }),
      1,
    );
    const planned = planSession(session, '2026-12-01');
    if (!planned.ok) throw new Error('refused');
    const content = contentOf(planned.value, session);
    expect(content.changes).toEqual([]);
    expect(content.notices).toEqual([
      { code: 'introduction.no_interviewer', params: {}, tableId: 't1', clientId: null },
      { code: 'introduction.never_there', params: {}, tableId: null, clientId: 'c1' },
    ]);
    const changes = [{ client: 'c1', table: 't1', before: 480, after: null }];
    expect(contentOf({ ...planned.value, changes }, session).changes).toEqual(changes);
  });

  it('says of every notice whom it is about', () => {
    const session = planningOf(storedDay(), 1);
    const pairs = {
      ...session,
      wishes: [{ client: 'c1', table: 't1', value: 5 }],
      fixed: [{ client: 'c2', table: 't2', at: 1 }],
    };
    const found = findingsOf(
      [
        { path: 'tables', code: 'none' },
        { path: 'tables.7', code: 'never_there' },
        { path: 'clients.9.away', code: 'never_there' },
        { path: 'wishes.0', code: 'twice' },
        { path: 'fixed.0.at', code: 'not_a_slot', params: { first: 1 } },
        { path: 'wishes', code: 'more_than_seats' },
        { path: 'hours', code: 'no_slot' },
      ],
      pairs,
    );
    expect(found).toEqual([
      { code: 'introduction.no_tables', params: {}, tableId: null, clientId: null },
      { code: 'introduction.never_there', params: {}, tableId: null, clientId: null },
      { code: 'introduction.never_there', params: {}, tableId: null, clientId: null },
      { code: 'introduction.not_a_slot', params: { first: 1 }, tableId: 't2', clientId: 'c2' },
      { code: 'introduction.more_than_seats', params: {}, tableId: null, clientId: null },
      { code: 'introduction.no_slot', params: {}, tableId: null, clientId: null },
    ]);
  });

  it('is a refusal in the words of the domain, or the planner’s own', () => {
    const problems = [{ path: 'day', code: 'past' }];
    expect(plannerRefused({ ok: false, refusal: { code: 'bad_input', problems } }).refusal.problems).toEqual([
      { path: 'day', code: 'introduction.past' },
    ]);
    expect(plannerRefused({ ok: false, refusal: { code: 'planner_busy' } }).refusal).toEqual({ code: 'planner_busy' });
  });
});

describe('what people wish and need', () => {
  const known = { clients: new Set(['c1']), tables: new Set(['t1']) };
  const codes = (found: readonly { path: string; code: string }[]) => found.map(({ path, code }) => `${path} ${code}`);

  it('is told place by place when it makes no sense', () => {
    const wish = { clientId: 'c1', tableId: 't1', value: 50 };
    expect(wishProblems([wish], known)).toEqual([]);
    expect(
      codes(wishProblems([wish, { ...wish, value: 101 }, { clientId: 'x', tableId: 'y', value: 1 }], known)),
    ).toEqual([
      'wishes.1 introduction.twice',
      'wishes.1.value introduction.not_in_range',
      'wishes.2.clientId unknown_reference',
      'wishes.2.tableId unknown_reference',
    ]);
    expect(
      codes(
        wishProblems(
          Array.from({ length: 200_001 }, () => wish),
          known,
        ),
      ),
    ).toEqual(['wishes introduction.too_many']);
  });

  it('is promised at a time at which an interview begins', () => {
    const { session } = storedDay();
    const pair = { clientId: 'c1', tableId: 't1', kind: 'promised' as const, at: 480 };
    expect(pairProblems(pair, known, session)).toEqual([]);
    expect(pairProblems({ ...pair, at: null }, known, session)).toEqual([]);
    expect(pairProblems({ ...pair, kind: 'forbidden', at: 481 }, known, session)).toEqual([]);
    expect(codes(pairProblems({ ...pair, at: 481 }, known, session))).toEqual(['at introduction.not_a_slot']);
  });

  it('has bounds', () => {
    expect(needsProblems({ from: null, until: 600, floor: 1, most: 4, patience: 30 })).toEqual([]);
    expect(codes(needsProblems({ from: -1, until: 1_441, floor: 97, most: 0, patience: 1.5 }))).toEqual([
      'from introduction.not_in_range',
      'until introduction.not_in_range',
      'floor introduction.not_in_range',
      'most introduction.not_in_range',
      'patience introduction.not_in_range',
    ]);
  });
});
