import { gainOf, monthsBetween } from './gain.js';

describe('what finishing gives', () => {
  it.each([
    ['a vacancy', { kind: 'vacancy', isco: '7212', months: null }, null],
    ['a course of nobody knows what', { kind: 'training_slot', isco: null, months: null }, null],
    ['a course without a licence', { kind: 'training_slot', isco: '5141', months: null }, null],
    [
      'a course of welding',
      { kind: 'training_slot', isco: '7212', months: 2 },
      { papers: [], licences: ['welding'], experience: null },
    ],
    [
      'on-the-job training',
      { kind: 'ojt_place', isco: '7531', months: 6 },
      { papers: [], licences: [], experience: { isco: '7531', months: 6 } },
    ],
    [
      'on-the-job training without an end',
      { kind: 'ojt_place', isco: '7531', months: null },
      { papers: [], licences: [], experience: { isco: '7531', months: 3 } },
    ],
  ] as const)('%s', (_, opening, gain) => {
    expect(gainOf(opening)).toEqual(gain);
  });

  it.each([
    ['2026-01-01', '2026-03-31', 3],
    ['2026-01-01', '2026-01-05', 1],
    [null, '2026-01-05', null],
    ['2026-01-01', null, null],
  ])('lasts from %s to %s %s months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});
