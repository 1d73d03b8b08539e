import fc from 'fast-check';
import {
  channelsFor,
  clockTime,
  joinedPreferences,
  minuteOf,
  preferenceProblems,
  sendableFrom,
  UNASKED,
  zoneOf,
  type Preferences,
} from './quiet.js';

const QUIET = { quiet: { from: 21 * 60, until: 7 * 60 } };
const at = (iso: string): Date => new Date(iso);

describe('channels', () => {
  const wanted: Preferences = { ...UNASKED, channels: ['whatsapp', 'email', 'whatsapp'] };

  it('are those somebody asked for, in their order, once', () => {
    expect(channelsFor(wanted)).toEqual(['whatsapp', 'email']);
  });

  it('are none before somebody asked for any, and none at all on a phone that others look at', () => {
    expect(channelsFor(UNASKED)).toEqual([]);
    expect(channelsFor({ ...wanted, sharedPhone: true })).toEqual([]);
  });
});

describe('preferences', () => {
  it.each<[Partial<Preferences>, string[]]>([
    [{}, []],
    [{ channels: ['sms', 'email'], quiet: null }, []],
    [{ channels: ['sms', 'sms'] }, ['channels notification.named_twice']],
    [{ quiet: { from: -1, until: 1440 } }, ['quiet.from not_a_time', 'quiet.until not_a_time']],
    [{ quiet: { from: 0.5, until: 1439 } }, ['quiet.from not_a_time']],
  ])('%j have these problems', (given, problems) => {
    const found = preferenceProblems({ ...UNASKED, ...given });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems);
  });
});

describe('preferences of two files of one person', () => {
  const kept: Preferences = { ...UNASKED, channels: ['email'] };
  const other: Preferences = { channels: ['sms'], sharedPhone: false, quiet: null };

  it('are those of the file that stays, else those of the other', () => {
    expect(joinedPreferences(kept, other)).toEqual(kept);
    expect(joinedPreferences(null, other)).toEqual(other);
  });

  it('keep from a phone that others look at, whichever file knows', () => {
    const shared = { ...other, sharedPhone: true };
    expect(joinedPreferences(kept, shared)).toEqual({ ...kept, sharedPhone: true });
    expect(joinedPreferences({ ...kept, sharedPhone: true }, other)).toEqual({ ...kept, sharedPhone: true });
    expect(joinedPreferences(null, shared)).toEqual(shared);
  });
});

it('a minute of the day is a time, and back', () => {
  expect([0, 425, 1439].map(clockTime)).toEqual(['00:00', '07:05', '23:59']);
  for (const minute of [0, 425, 1439]) expect(minuteOf(clockTime(minute))).toBe(minute);
});

it.each<[string, (string | null)[], string | null, string]>([
  ['of their district', ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'], 'Asia/Jakarta', 'Asia/Jayapura'],
  ['of the province when the district has none', [null, 'Asia/Makassar', null], 'Asia/Jakarta', 'Asia/Makassar'],
  ['of the office when the home is not known', [], 'Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
  ['of the office when a country has several', [null], 'Asia/Jayapura', 'Asia/Jayapura'],
  ['of somewhere near when nobody knows', [null], null, 'Asia/Jakarta'],
])('somebody lives in the zone %s', (_, home, office, zone) => {
  expect(zoneOf(home, office)).toBe(zone);
});

describe('quiet hours', () => {
  it.each([
    ['in the evening until the next morning', '2026-11-22T15:30:20Z', 'Asia/Jakarta', '2026-11-23T00:00:00.000Z'],
    ['after midnight until the same morning', '2026-11-22T20:00:00Z', 'Asia/Jakarta', '2026-11-23T00:00:00.000Z'],
    ['two hours earlier in the east', '2026-11-22T15:30:20Z', 'Asia/Jayapura', '2026-11-22T22:00:00.000Z'],
    ['not by day', '2026-11-22T05:00:20Z', 'Asia/Jakarta', '2026-11-22T05:00:20.000Z'],
    ['from their first minute on', '2026-11-22T14:00:00Z', 'Asia/Ho_Chi_Minh', '2026-11-23T00:00:00.000Z'],
    ['up to, and without, their last', '2026-11-23T00:00:00Z', 'Asia/Ho_Chi_Minh', '2026-11-23T00:00:00.000Z'],
    ['where the clocks go back in the night', '2026-10-24T20:00:00Z', 'Europe/Berlin', '2026-10-25T06:00:00.000Z'],
    ['where they go forward', '2026-03-28T21:00:00Z', 'Europe/Berlin', '2026-03-29T05:00:00.000Z'],
  ])('hold %s', (_, now, zone, then) => {
    expect(sendableFrom(QUIET, at(now), zone).toISOString()).toBe(then);
  });

  it('are none when somebody wants none, or when they begin and end at once', () => {
    const now = at('2026-11-22T15:30:20Z');
    expect(sendableFrom({ quiet: null }, now, 'Asia/Jakarta')).toBe(now);
    expect(sendableFrom({ quiet: { from: 600, until: 600 } }, now, 'Asia/Jakarta')).toBe(now);
  });

  it('end at an instant that is not quiet, within a day', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const instant = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z'), noInvalidDate: true });
    const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Ho_Chi_Minh');
    fc.assert(
      fc.property(minute, minute, instant, zone, (from, until, now, where) => {
        const quiet = { quiet: { from, until } };
        const then = sendableFrom(quiet, now, where);
        expect(then.getTime() - now.getTime()).toBeGreaterThanOrEqual(0);
        expect(then.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
        expect(sendableFrom(quiet, then, where)).toBe(then);
      }),
    );
  });
});
