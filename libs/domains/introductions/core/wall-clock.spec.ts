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
    ['2026-03-08', 150, 'America/New_York', []],
    ['2026-03-08', 180, 'America/New_York', ['2026-03-08T07:00:00.000Z']],
    ['2026-11-01', 90, 'America/New_York', ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']],
    ['2026-11-01', 120, 'America/New_York', ['2026-11-01T07:00:00.000Z']],
    ['2026-04-05', 105, 'Australia/Lord_Howe', ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']],
    ['2026-10-04', 135, 'Australia/Lord_Howe', []],
    ['2011-12-30', 600, 'Pacific/Apia', []],
    ['2026-12-10', 1_440, 'Asia/Makassar', ['2026-12-10T16:00:00.000Z']],
  ])('%s, minute %i in %s', (day, minute, zone, expected) => {
    expect(iso(instantsOf(day, minute, zone))).toEqual(expected);
  });
});

const QUARTER = 15;

/** Every quarter of an hour of a day as its clocks show it: each instant of the day is asked what it is. */
function shown(day: string, zone: string): Map<number, number[]> {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const instants = new Map<number, number[]>();
  const start = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  for (let instant = start; instant < start + 46 * 3_600_000; instant += QUARTER * 60_000) {
    const [date, time] = clock.format(instant).split(', ') as [string, string];
    if (date !== day) continue;
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    instants.set(minute, [...(instants.get(minute) ?? []), instant]);
  }
  return instants;
}

describe('every quarter of an hour of a day', () => {
  it.each([
    ['2026-03-29', 'Europe/Berlin', 1_380],
    ['2026-10-25', 'Europe/Berlin', 1_440],
    ['2026-11-01', 'America/New_York', 1_440],
    ['2026-10-04', 'Australia/Lord_Howe', 1_410],
    ['2026-09-06', 'America/Santiago', 1_380],
    ['2026-12-10', 'Asia/Ho_Chi_Minh', 1_440],
  ])('%s in %s is at the instants that a clock on the wall shows', (day, zone, minutes) => {
    const all = shown(day, zone);
    expect(all.size).toBe(minutes / QUARTER);
    for (let minute = 0; minute < 1_440; minute += QUARTER) {
      expect([minute, instantsOf(day, minute, zone)]).toEqual([minute, all.get(minute) ?? []]);
    }
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
