import { afterAnswer, answerBar, isSaid, seated, tableAnswerProblems, type SeatHours } from './table-answer.js';

const HOURS = { opens: 480, closes: 720, interview: 15 };
const ALL_DAY: SeatHours = { from: null, until: null };
const seat = (from: number | null, until: number | null): SeatHours => ({ from, until });
const codes = (seats: readonly SeatHours[], coming = true) =>
  tableAnswerProblems({ coming, seats }, HOURS).map(({ path, code }) => `${path} ${code}`);

describe('when a partner may answer for its table', () => {
  it.each([
    ['draft', '2026-12-01', null],
    ['draft', '2026-12-10', null],
    ['draft', '2026-12-11', 'introduction.day_over'],
    ['published', '2026-12-01', 'introduction.on_paper'],
    ['published', '2026-12-11', 'introduction.day_over'],
    ['closed', '2026-12-01', 'introduction.day_over'],
    ['cancelled', '2026-12-01', 'introduction.day_over'],
  ] as const)('%s on %s', (state, today, bar) => {
    expect(answerBar({ state, day: '2026-12-10' }, today)).toBe(bar);
  });
});

describe('what a partner says of its table', () => {
  it('is one to 24 interviewers, each within the hours of the session', () => {
    expect(codes([ALL_DAY, seat(480, 720), seat(705, null), seat(null, 495)])).toEqual([]);
    expect(codes(Array.from({ length: 24 }, () => ALL_DAY))).toEqual([]);
  });

  it('is wrong when nobody comes, too many do, or hours are none of the session’s', () => {
    expect(codes([])).toEqual(['seats introduction.seats_not_in_range']);
    expect(codes(Array.from({ length: 25 }, () => ALL_DAY))).toEqual(['seats introduction.seats_not_in_range']);
    expect(codes([seat(479, 721), seat(721, null), seat(null, 479)])).toEqual([
      'seats.0.from introduction.outside_hours',
      'seats.0.until introduction.outside_hours',
      'seats.1.from introduction.outside_hours',
      'seats.2.until introduction.outside_hours',
    ]);
    expect(codes([seat(600, 600), seat(600, 540)])).toEqual([
      'seats.0 introduction.ends_before_it_begins',
      'seats.1 introduction.ends_before_it_begins',
    ]);
    expect(codes([ALL_DAY, seat(600, 614)])).toEqual(['seats.1 introduction.too_short']);
    expect(tableAnswerProblems({ coming: true, seats: [seat(0, null), seat(600, 601)] }, HOURS)).toMatchObject([
      { params: { from: '08:00', until: '12:00' } },
      { params: { minutes: 15 } },
    ]);
  });

  it('needs no interviewers when it does not come', () => {
    expect(codes([], false)).toEqual([]);
    expect(codes([seat(0, 0)], false)).toEqual([]);
  });
});

describe('who sits at the table then', () => {
  const before = [
    { id: 'A', from: 500, until: null },
    { id: '2', from: null, until: null },
  ];

  it('keeps the ids of before, and numbers whoever is new', () => {
    expect(seated(before, [ALL_DAY, seat(480, 720), seat(500, 600), ALL_DAY], HOURS)).toEqual([
      { id: 'A', from: null, until: null },
      { id: '2', from: null, until: null },
      { id: '1', from: 500, until: 600 },
      { id: '3', from: null, until: null },
    ]);
    expect(seated(before, [seat(490, null)], HOURS)).toEqual([{ id: 'A', from: 490, until: null }]);
  });

  it('stays for another word when the partner cannot come', () => {
    expect(afterAnswer({ interviewers: before }, { coming: false, seats: [] }, HOURS)).toEqual({
      reply: 'declined',
      interviewers: before,
    });
    expect(afterAnswer({ interviewers: before }, { coming: true, seats: [ALL_DAY] }, HOURS)).toEqual({
      reply: 'coming',
      interviewers: [{ id: 'A', from: null, until: null }],
    });
  });

  it('is the same when it was said already', () => {
    const said = { reply: 'coming', interviewers: before } as const;
    expect(isSaid(said, { reply: 'coming', interviewers: before.map((who) => ({ ...who })) })).toBe(true);
    const others = [
      { ...said, reply: 'declined' as const },
      { ...said, interviewers: before.slice(1) },
      ...[{ id: 'B' }, { from: 501 }, { until: 700 }].map((change) => ({
        ...said,
        interviewers: [{ id: 'A', from: 500, until: null, ...change }, ...before.slice(1)],
      })),
    ];
    for (const other of others) expect(isSaid(said, other)).toBe(false);
  });
});
