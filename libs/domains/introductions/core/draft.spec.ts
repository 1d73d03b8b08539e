import { clockOf, draftProblems, minuteOf, numberProblems, tableProblems } from './draft.js';
import type { SessionDraft } from './record.js';

const DRAFT: SessionDraft = {
  venue: 'Nhà văn hoá Chư Păh',
  areaId: null,
  purpose: 'all',
  day: '2026-12-11',
  timeZone: 'Asia/Ho_Chi_Minh',
  opens: 480,
  closes: 690,
  interview: 12,
  change: 3,
  breaks: [{ from: 570, until: 585 }],
  talks: [{ kind: 'loans', room: null, from: 500, until: 530 }],
  clientFloor: 1,
  capacity: 220,
};
const TODAY = '2026-11-22';

describe('the draft of a session', () => {
  it('is fine as people arrange it', () => {
    expect(draftProblems(DRAFT, TODAY)).toEqual([]);
    expect(draftProblems({ ...DRAFT, capacity: null, breaks: [], talks: [], day: TODAY }, TODAY)).toEqual([]);
  });

  it.each<[string, Partial<SessionDraft>]>([
    ['venue required', { venue: ' x ' }],
    ['venue too_long', { venue: 'x'.repeat(161) }],
    ['day introduction.past', { day: '2026-11-21' }],
    ['day introduction.not_a_date', { day: '2026-02-30' }],
    ['opens introduction.not_in_range', { opens: -1 }],
    ['closes introduction.not_in_range', { closes: 1_441 }],
    ['interview introduction.not_in_range', { interview: 4 }],
    ['change introduction.not_in_range', { change: 0.5 }],
    ['closes introduction.ends_before_it_begins', { closes: 480 }],
    ['closes introduction.no_slot', { closes: 490, breaks: [] }],
    ['breaks.0 introduction.ends_before_it_begins', { breaks: [{ from: 600, until: 600 }] }],
    ['talks.0.until introduction.not_in_range', { talks: [{ kind: 'courses', room: null, from: 0, until: 2_000 }] }],
    ['breaks introduction.too_many', { breaks: Array.from({ length: 13 }, () => ({ from: 1, until: 2 })) }],
    [
      'talks introduction.too_many',
      { talks: Array.from({ length: 25 }, () => ({ kind: 'advice', room: null, from: 1, until: 2 }) as const) },
    ],
    ['clientFloor introduction.not_in_range', { clientFloor: 97 }],
    ['capacity introduction.not_in_range', { capacity: 0 }],
    ['timeZone introduction.zone_unknown', { timeZone: 'Asia/Nowhere' }],
  ])('says what is wrong and where: %s', (words, change) => {
    const found = draftProblems({ ...DRAFT, ...change }, TODAY);
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([words]);
  });

  it('names the hour that the clocks of the place skip', () => {
    const spring = { ...DRAFT, timeZone: 'Europe/Berlin', day: '2027-03-28', opens: 120, closes: 200, breaks: [] };
    expect(draftProblems(spring, TODAY)[0]).toEqual({
      path: 'opens',
      code: 'introduction.clock_skips',
      params: { minute: 120, time: '02:00' },
    });
  });
});

describe('a table', () => {
  it('is fine with people who come and go, and with nobody: the plan says so', () => {
    const interviewers = [
      { id: 'a', from: null, until: null },
      { id: 'b', from: 500, until: 600 },
    ];
    expect(tableProblems({ number: 1, floor: 0, interviewers })).toEqual([]);
    expect(tableProblems({ number: 1, floor: 0, interviewers: [] })).toEqual([]);
  });

  it('says what is wrong and where', () => {
    const wrong = tableProblems({ number: 0, floor: -1, interviewers: [{ id: 'a', from: 600, until: 500 }] });
    expect(wrong.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'number introduction.not_in_range',
      'floor introduction.not_in_range',
      'interviewers.0 introduction.ends_before_it_begins',
    ]);
  });
});

describe('the number of a table', () => {
  const before = [
    { id: 'a', number: 1 },
    { id: 'b', number: 2 },
  ];

  it('stands on one table', () => {
    expect(numberProblems(before, [{ number: 3 }])).toEqual([]);
    expect(numberProblems(before, [{ id: 'a', number: 1 }])).toEqual([]);
    expect(numberProblems(before, [{ id: 'a', number: 2 }])).toMatchObject([{ path: 'number' }]);
    expect(numberProblems(before, [{ number: 3 }, { number: 3 }])).toMatchObject([
      { path: 'tables.1.number', code: 'introduction.number_taken', params: { number: 3 } },
    ]);
  });
});

describe('a time of day', () => {
  it('is the same both ways', () => {
    for (const minute of [0, 59, 60, 725, 1_440]) expect(minuteOf(clockOf(minute))).toBe(minute);
    expect(clockOf(725)).toBe('12:05');
  });
});
