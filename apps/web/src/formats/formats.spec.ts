import {
  daysBefore,
  daysUntil,
  formatLongDate,
  formatMeetingDay,
  formatNearDate,
  formatShortDate,
  localToday,
} from './date.js';
import { formatAmount, formatFullRange, formatRange, formatShortAmount } from './money.js';
import { formatDistance, formatNumber } from './number.js';
import { formatFreeHours, formatShift, formatTime, formatWeekdays } from './time.js';

/** Gaps inside an amount are no-break spaces; the tables below are written with plain ones. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('free hours', () => {
  const on = (weekdays: readonly number[], from: string, to: string) =>
    weekdays.map((weekday) => ({ weekday, from, to }));

  it('puts days with the same hours together', () => {
    expect(formatFreeHours([...on([6], '08:00', '12:00'), ...on([5, 4, 3, 2, 1], '08:00', '17:00')], 'id')).toBe(
      'Sen–Jum 08.00–17.00, Sab 08.00–12.00',
    );
    expect(formatFreeHours(on([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00'), 'vi')).toBe('Hằng ngày lúc nào cũng được');
  });

  it('keeps two spans of one day, and says nothing of nothing', () => {
    expect(formatFreeHours([...on([1], '06:00', '09:00'), ...on([1], '15:00', '18:00')], 'en')).toBe(
      'Mon 06:00–09:00, Mon 15:00–18:00',
    );
    expect(formatFreeHours([], 'en')).toBe('');
  });
});

describe('money', () => {
  it.each([
    ['id', '3600000', '4100000', 'IDR', 'Rp 3,6–4,1 juta'],
    ['vi', '3600000', '4100000', 'IDR', 'Rp 3,6–4,1 triệu'],
    ['en', '3600000', '4100000', 'IDR', 'Rp 3.6–4.1 million'],
    ['vi', '5800000', '5800000', 'VND', '5,8 triệu ₫'],
    ['vi', '5800000', '7200000', 'VND', '5,8–7,2 triệu ₫'],
    ['id', '900000', '1200000', 'IDR', 'Rp 900.000–1,2 juta'],
    ['id', '25000', '30000', 'IDR', 'Rp 25.000–30.000'],
    ['id', '999999999', '1500000000', 'IDR', 'Rp 999,99 juta–1,5 miliar'],
    ['vi', '1000000000', '2000000000', 'VND', '1–2 tỷ ₫'],
  ] as const)('%s: %s to %s %s is %s', (lang, min, max, currency, expected) => {
    expect(plain(formatRange({ min, max, currency }, lang)?.text)).toBe(expected);
  });

  it('cuts and never promises more', () => {
    expect(plain(formatShortAmount('3459999', 'IDR', 'id'))).toBe('Rp 3,45 juta');
    expect(plain(formatRange({ min: '3451000', max: '3459999', currency: 'IDR' }, 'id')?.text)).toBe('Rp 3,45 juta');
  });

  it('says which end is known', () => {
    expect(formatRange({ min: '2000000', max: null, currency: 'IDR' }, 'id')?.bound).toBe('from');
    expect(formatRange({ min: null, max: '2000000', currency: 'IDR' }, 'id')?.bound).toBe('upTo');
    expect(formatRange({ currency: 'IDR' }, 'id')).toBeNull();
  });

  it('keeps every digit where it is asked for, beyond what a double holds', () => {
    expect(plain(formatAmount('3454827', 'IDR', 'id'))).toBe('Rp 3.454.827');
    expect(plain(formatAmount('9007199254740993', 'VND', 'vi'))).toBe('9.007.199.254.740.993 ₫');
    expect(plain(formatFullRange({ min: '3454827', max: '4100000', currency: 'IDR' }, 'id')?.text)).toBe(
      'Rp 3.454.827–4.100.000',
    );
  });
});

describe('numbers and distances', () => {
  it.each([
    [0.02, 'id', '100 m'],
    [0.84, 'id', '800 m'],
    [4.2, 'id', '4,2 km'],
    [4.2, 'en', '4.2 km'],
    [9.97, 'id', '10 km'],
    [12.4, 'vi', '12 km'],
  ] as const)('%s km in %s is %s', (km, lang, expected) => expect(plain(formatDistance(km, lang))).toBe(expected));

  it('groups thousands', () =>
    expect([formatNumber(12345, 'id'), formatNumber(12345, 'en')]).toEqual(['12.345', '12,345']));
});

describe('times', () => {
  it('writes hours as the language does', () => {
    expect([formatTime('08:00', 'id'), formatTime('08:00', 'vi'), formatTime('08:00:00', 'en')]).toEqual([
      '08.00',
      '08:00',
      '08:00',
    ]);
    expect(formatShift({ start: '22:00', end: '06:00' }, 'id')).toBe('22.00–06.00');
  });

  it.each([
    [[1, 2, 3, 4, 5, 6], 'id', 'Sen–Sab'],
    [[1, 2, 3, 4, 5, 6], 'vi', 'T2–T7'],
    [[6, 7], 'id', 'Sab, Min'],
    [[5, 1, 3], 'en', 'Mon, Wed, Fri'],
    [[1, 2, 3, 6, 7], 'en', 'Mon–Wed, Sat, Sun'],
    [[1, 2, 3, 4, 5, 6, 7], 'vi', 'Hằng ngày'],
    [[], 'id', ''],
  ] as const)('%j in %s is %s', (days, lang, expected) => expect(formatWeekdays(days, lang)).toBe(expected));
});

describe('dates', () => {
  const today = '2026-11-22';

  it.each([
    ['2026-11-22', 'id', 'hari ini'],
    ['2026-11-23', 'vi', 'ngày mai'],
    ['2026-11-24', 'id', 'Selasa'],
    ['2026-11-28', 'en', 'Saturday'],
    ['2026-11-29', 'id', '29 Nov'],
    ['2026-12-01', 'id', '1 Des'],
    ['2026-12-01', 'vi', '01/12'],
    ['2027-01-05', 'en', '5 Jan'],
    ['2027-08-05', 'en', '5 Aug 2027'],
    ['2025-11-25', 'vi', '25/11/2025'],
    ['2026-11-21', 'id', 'kemarin'],
    ['2026-11-16', 'vi', '6 ngày trước'],
    ['2026-11-15', 'en', '15 Nov'],
  ] as const)('%s in %s is %s', (date, lang, expected) => expect(formatNearDate(date, today, lang)).toBe(expected));
  it.each([
    ['2026-11-23', 'id', 'besok, 23 Nov'],
    ['2026-11-25', 'id', 'Rabu, 25 Nov'],
    ['2026-11-25', 'vi', 'Thứ Tư, 25/11'],
    ['2026-12-09', 'en', 'Wednesday, 9 Dec'],
  ] as const)('people meet on %s, in %s %s', (date, lang, expected) =>
    expect(formatMeetingDay(date, today, lang)).toBe(expected),
  );

  it('writes a whole date in the order of the reader', () => {
    expect(formatLongDate('2026-12-01', 'id')).toBe('Selasa, 1 Desember 2026');
    expect(formatLongDate('2026-12-01', 'vi')).toBe('Thứ Ba, 01/12/2026');
    expect(formatLongDate('2026-12-01', 'en')).toBe('Tuesday 1 December 2026');
    expect(formatShortDate('2026-12-01', today, 'en')).toBe('1 Dec');
  });

  it('counts days over a month and a year', () => {
    expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1);
    expect(daysUntil('2026-11-15', today)).toBe(-7);
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
