import type { Hours } from './session.js';
import { clockProblems, instantsOf } from './wall-clock.js';

const hours = (opens: number, closes: number): Hours => ({ opens, closes, interview: 20, change: 10, breaks: [] });
const iso = (instants: readonly number[]): string[] => instants.map((instant) => new Date(instant).toISOString());

describe('a minute of a day', () => {
  it.each([
    ['2026-12-10', 8 * 60, 'Asia/Ho_Chi_Minh', ['2026-12-10T01:00:00.000Z']],
    ['2026-12-10', 0, 'Asia/Jakarta', ['2026-12-09T17:00:00.000Z']],
    ['2026-12-10', 480, 'Asia/Jayapura', ['2026-12-09T23:00:00.000Z']],
    ['2026-03-29', 60, 'Europe/Berlin', ['2026-03-29T00:00:00.000Z']],
    ['2026-03-29', 150, 'Europe/Berlin', []],
    ['2026-03-29', 180, 'Europe/Berlin', ['2026-03-29T01:00:00.000Z']],
    ['2026-10-25', 150, 'Europe/Berlin', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['2026-10-25', 180, 'Europe/Berlin', ['2026-10-25T02:00:00.000Z']],
  ])('%s, minute %i in %s', (day, minute, zone, expected) => {
    expect(iso(instantsOf(day, minute, zone))).toEqual(expected);
  });
});

describe('the clocks of a place', () => {
  it('are no problem where they are not changed', () => {
    expect(clockProblems('2026-12-10', hours(480, 1_020), 'Asia/Ho_Chi_Minh')).toEqual([]);
  });

  it('name the slots they skip and those they show twice', () => {
    expect(clockProblems('2026-03-29', hours(90, 240), 'Europe/Berlin')).toEqual([
      { path: 'slots.1', code: 'clock_skips', params: { minute: 120 } },
      { path: 'slots.2', code: 'clock_skips', params: { minute: 150 } },
    ]);
    expect(clockProblems('2026-10-25', hours(90, 240), 'Europe/Berlin').map(({ code }) => code)).toEqual([
      'clock_repeats',
      'clock_repeats',
    ]);
  });

  it('belong to a zone that exists', () => {
    expect(clockProblems('2026-12-10', hours(480, 1_020), 'Asia/Atlantis')).toEqual([
      { path: 'zone', code: 'unknown' },
    ]);
  });
});
