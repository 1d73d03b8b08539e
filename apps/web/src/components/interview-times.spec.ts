import { daysToMeet } from './interview-times.js';

describe('days for an interview', () => {
  it('begin the day after tomorrow', () => {
    expect(daysToMeet('2026-11-30')).toEqual(['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07']);
  });

  it('leave weekends out', () => {
    expect(daysToMeet('2026-12-03')[0]).toBe('2026-12-07');
    expect(daysToMeet('2026-12-04')[0]).toBe('2026-12-07');
  });
});
