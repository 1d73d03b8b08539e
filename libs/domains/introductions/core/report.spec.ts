import { reportOf, type ReportedDay } from './report.js';
import type { ReportedInterview } from './report-ends.js';

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
    { clientId: 'a', group: 'vacancy', came: true },
    { clientId: 'b', group: 'vacancy', came: true },
    { clientId: 'c', group: 'unknown', came: false },
    { clientId: 'd', group: 'vacancy', came: true },
  ],
  ...change,
});

describe('the report of a day', () => {
  it('counts interviews by partner and end, each once, with sums', () => {
    expect(reportOf(day(), false).partners).toEqual({
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
      keys: ['unknown', 'vacancy'],
      cells: [
        [0, 0, 0, 1, 1],
        [1, 1, 1, 0, 3],
        [1, 1, 1, 1, 4],
      ],
    });
  });

  it('hides what is small when it leaves the office', () => {
    const { partners, groups } = reportOf(day(), true);
    expect([...partners.cells, ...groups.cells].flat().filter((value) => value !== null && value > 0)).toEqual([]);
    const many = Array.from({ length: 30 }, (_, n) => interview(`x${n}`, 'p'));
    const open = reportOf(day({ interviews: many, partnerIds: ['p'] }), true).partners;
    expect(open.cells[0]).toEqual([30, 0, 0, 0, 0, 0, 0, 0, 30]);
  });
});
