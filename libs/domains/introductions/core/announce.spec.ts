import { ANNOUNCE, audienceOf, isElsewhere, isTold, movedOf } from './announce.js';
import { interviewAt, personAt, storedDay, tableAt } from './spec/stored-day.js';

const invited = {
  participants: [
    personAt('c1', 1),
    personAt('c2', 2, { reply: 'invited' }),
    personAt('c3', 3, { reply: 'declined' }),
    personAt('c4', 4, { reply: 'waiting' }),
  ],
  tables: [
    tableAt('t1', { partnerId: 'p1' }),
    tableAt('t2', { partnerId: 'p1', reply: 'invited' }),
    tableAt('t3', { partnerId: 'p2' }),
    tableAt('t4', { partnerId: 'p3', reply: 'declined' }),
  ],
};
const moved = [
  { clientId: 'c2', partnerId: 'p1' },
  { clientId: 'c2', partnerId: 'p3' },
  { clientId: 'c3', partnerId: 'p1' },
];

describe('whom a timetable is announced to', () => {
  it.each([
    ['everybody', ['c1', 'c2'], ['p1', 'p2']],
    ['concerned', ['c2'], ['p1']],
    ['nobody', [], []],
  ] as const)('%s', (announce, clientIds, partnerIds) => {
    expect(audienceOf(announce, invited, moved)).toEqual({ clientIds, partnerIds });
  });

  it('is first of all whom it concerns', () => expect(ANNOUNCE[0]).toBe('concerned'));

  it('concerns whoever is invited when the session is at another place or time', () => {
    const { session } = storedDay();
    expect(isElsewhere(session, { ...session })).toBe(false);
    for (const change of [
      { venue: 'W' },
      { day: '2026-12-12' },
      { timeZone: 'Asia/Makassar' },
      { opens: 490 },
      { closes: 610 },
    ])
      expect(isElsewhere(session, { ...session, ...change })).toBe(true);
  });

  it.each([
    ['concerned', [false, true]],
    ['everybody', [true, true]],
    ['nobody', [false, false]],
  ] as const)('of a change, without and with another place: %s', (announce, told) => {
    const { session } = storedDay();
    expect([isTold(announce, session, session), isTold(announce, session, { ...session, venue: 'W' })]).toEqual(told);
  });

  it('concerns who has another time than before', () => {
    const rows = [
      { ...interviewAt('i1'), moved: false },
      { ...interviewAt('i2', { clientId: 'c2' }), moved: true },
    ];
    expect(movedOf(rows)).toEqual([rows[1]]);
  });
});
