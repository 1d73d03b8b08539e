import { monthsOn } from './consent-dates.js';

describe('the last day of a consent', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-21'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-30'],
  ])('given on %s for %i months is %s', (today, months, last) => {
    expect(monthsOn(today, months)).toBe(last);
  });
});
