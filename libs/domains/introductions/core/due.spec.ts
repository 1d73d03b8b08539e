import { duesOfSession, followUpOf, type TalkResult, type WatchedSession } from './due.js';

const TODAY = '2026-11-22';
const MET: TalkResult = { nextStep: null, secondOn: null, clientInterest: null, partnerInterest: null };
const second = (secondOn: string | null): TalkResult => ({ ...MET, nextStep: 'second_interview', secondOn });
const BOTH: TalkResult = { ...MET, clientInterest: 'yes', partnerInterest: 'yes' };

describe('what is to follow from a talk', () => {
  it.each([
    ['the date is over', second('2026-11-21'), 'second_past'],
    ['it is today', second('2026-11-22'), 'second_soon'],
    ['it is in two days', second('2026-11-24'), 'second_soon'],
    ['it is in three days', second('2026-11-25'), null],
    ['it has no date', second(null), 'second_undated'],
  ])('a second interview: %s', (_, result, due) => {
    expect(followUpOf(result, TODAY, false)).toBe(due);
    // Whoever has applied in the meantime still has it before them.
    expect(followUpOf(result, TODAY, true)).toBe(due);
  });

  it.each([
    ['an offer', { ...MET, nextStep: 'offer' }, 'offer', null],
    ['a course', { ...MET, nextStep: 'course' }, 'course', null],
    ['a loan, which is not applied for here', { ...MET, nextStep: 'loan' }, 'loan', 'loan'],
    ['both sides would like to go on', BOTH, 'both_interested', null],
    ['both would, and agreed that nothing follows', { ...BOTH, nextStep: 'none' }, null, null],
    ['one side would', { ...BOTH, partnerInterest: 'maybe' }, null, null],
    ['the other side would', { ...BOTH, clientInterest: 'no' }, null, null],
    ['nobody said a word', MET, null, null],
  ] as const)('%s', (_, result, due, onceApplied) => {
    expect(followUpOf(result, TODAY, false)).toBe(due);
    expect(followUpOf(result, TODAY, true)).toBe(onceApplied);
  });
});

describe('what a session waits for', () => {
  const session = (change: Partial<WatchedSession> = {}): WatchedSession => ({
    ...{ state: 'draft', day: '2026-12-01', peopleSilent: 12, tablesSilent: 3, tablesAnswered: 0, resultsMissing: 0 },
    ...change,
  });

  it.each([
    [
      'it is to come and not planned',
      session(),
      [
        ['not_planned', 1],
        ['tables_silent', 3],
        ['people_silent', 12],
      ],
    ],
    [
      'it is near, and partners are to be called',
      session({ day: '2026-11-25' }),
      [
        ['tables_to_call', 3],
        ['not_planned', 1],
        ['people_silent', 12],
      ],
    ],
    [
      'it is not quite as near, and partners answered since it was planned',
      session({ day: '2026-11-26', tablesAnswered: 2, peopleSilent: 0 }),
      [
        ['not_planned', 1],
        ['tables_answered', 2],
        ['tables_silent', 3],
      ],
    ],
    [
      'what partners said is in the timetable on paper',
      session({ state: 'published', tablesAnswered: 2, peopleSilent: 0, tablesSilent: 0 }),
      [],
    ],
    ['all have answered and it is on paper', session({ state: 'published', peopleSilent: 0, tablesSilent: 0 }), []],
    [
      'it is held today',
      session({ state: 'published', day: TODAY, tablesSilent: 0, resultsMissing: 40 }),
      [
        ['today', 1],
        ['people_silent', 12],
      ],
    ],
    [
      'its day is over',
      session({ state: 'published', day: '2026-11-21', resultsMissing: 8 }),
      [
        ['to_close', 1],
        ['results_missing', 8],
      ],
    ],
    ['its day went by without a plan', session({ day: '2026-11-01' }), [['to_close', 1]]],
    ['it is closed', session({ state: 'closed', day: '2026-11-01', resultsMissing: 8 }), []],
    ['it was called off', session({ state: 'cancelled' }), []],
  ] as const)('%s', (_, watched, dues) => {
    expect(duesOfSession(watched, TODAY).map(({ kind, count }) => [kind, count])).toEqual(dues);
  });
});
