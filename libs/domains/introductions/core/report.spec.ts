import { isOver, reportOf, seenOf, type ReportedDay } from './report.js';
import { INTERVIEW_ENDS, type ReportedInterview } from './report-ends.js';

const interview = (
  clientId: string,
  partnerId: string,
  change: Partial<ReportedInterview> = {},
): ReportedInterview => ({
  clientId,
  partnerId,
  outcome: 'met',
  nextStep: null,
  ...change,
});

const day = (change: Partial<ReportedDay> = {}): ReportedDay => ({
  over: true,
  partnerIds: ['p', 'q', 'p'],
  interviews: [
    interview('a', 'p'),
    interview('a', 'q', { nextStep: 'offer' }),
    interview('b', 'p', { nextStep: 'none' }),
    interview('b', 'q', { outcome: 'both_absent' }),
    interview('c', 'p', { outcome: 'client_absent' }),
    interview('d', 'q', { outcome: 'partner_absent' }),
    interview('d', 'p', { outcome: null }),
    interview('d', 'gone'),
  ],
  people: [
    { clientId: 'a', group: 'vacancy', seen: 'came' },
    { clientId: 'b', group: 'vacancy', seen: 'came' },
    { clientId: 'c', group: 'unknown', seen: 'expected' },
    { clientId: 'd', group: 'vacancy', seen: 'came' },
  ],
  ...change,
});

describe('the report of a day', () => {
  it('counts interviews by partner and end, each once, with sums', () => {
    expect(reportOf(day(), false).partners).toEqual({
      columns: INTERVIEW_ENDS,
      keys: ['p', 'q'],
      cells: [
        [2, 0, 0, 0, 0, 1, 0, 1, 4],
        [0, 0, 1, 0, 0, 0, 2, 0, 3],
        [2, 0, 1, 0, 0, 1, 2, 1, 7],
      ],
    });
  });

  it('counts people by group and the best that came of the day', () => {
    const { groups } = reportOf(day({ interviews: day().interviews.slice(0, 7) }), false);
    expect(groups).toEqual({
      columns: ['next_step', 'met', 'came', 'away'],
      keys: ['unknown', 'vacancy'],
      cells: [
        [0, 0, 0, 1, 1],
        [1, 1, 1, 0, 3],
        [1, 1, 1, 1, 4],
      ],
    });
  });

  it('has nobody away and nothing unwritten before it is over: it is not yet', () => {
    const people = [...day().people, { clientId: 'e', group: 'vacancy', seen: 'away' } as const];
    const { partners, groups } = reportOf(day({ over: false, people }), false);
    expect(partners.columns).toEqual([...INTERVIEW_ENDS.slice(0, -1), 'not_yet']);
    expect(partners.cells[2]).toEqual([2, 0, 1, 0, 0, 1, 2, 1, 7]);
    expect(groups.columns).toEqual(['next_step', 'met', 'came', 'not_yet', 'away']);
    expect(groups.cells).toEqual([
      [0, 0, 0, 1, 0, 1],
      [1, 2, 0, 0, 1, 4],
      [1, 2, 0, 1, 1, 5],
    ]);
  });

  it.each([
    ['published', '2026-12-10', false],
    ['published', '2026-12-11', true],
    ['closed', '2026-12-10', true],
  ] as const)('is over when %s on %s: %s', (state, today, over) => {
    expect(isOver({ state, day: '2026-12-10' }, today)).toBe(over);
  });

  it.each([
    ['expected', false, 'expected'],
    ['expected', true, 'came'],
    ['present', false, 'came'],
    ['late', false, 'came'],
    ['left', false, 'came'],
    ['absent', false, 'away'],
  ] as const)('takes %s, walked in %s, as %s', (presence, walkIn, seen) => {
    expect(seenOf({ presence, walkIn })).toBe(seen);
  });

  it('hides what is small when it leaves the office', () => {
    const { partners, groups } = reportOf(day(), true);
    expect([...partners.cells, ...groups.cells].flat().filter((value) => value !== null && value > 0)).toEqual([]);
    const many = Array.from({ length: 30 }, (_, n) => interview(`x${n}`, 'p'));
    const open = reportOf(day({ interviews: many, partnerIds: ['p'] }), true).partners;
    expect(open.cells[0]).toEqual([30, 0, 0, 0, 0, 0, 0, 0, 30]);
  });
});
