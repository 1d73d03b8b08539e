import { isClear, says, unclear, type Reading } from './reading.js';
import { plain, spoken } from './words.js';

export interface Shift {
  readonly start: string;
  readonly end: string;
}

// Longest first, so that "thu sau" is not read as "thu" (Thursday) and a rest.
const DAYS: readonly (readonly [string, number])[] = (
  [
    ['chu nhat', 7],
    ['thu hai', 1],
    ['thu ba', 2],
    ['thu tu', 3],
    ['thu nam', 4],
    ['thu sau', 5],
    ['thu bay', 6],
    ['thu 2', 1],
    ['thu 3', 2],
    ['thu 4', 3],
    ['thu 5', 4],
    ['thu 6', 5],
    ['thu 7', 6],
    ['t2', 1],
    ['t3', 2],
    ['t4', 3],
    ['t5', 4],
    ['t6', 5],
    ['t7', 6],
    ['cn', 7],
    ['senin', 1],
    ['selasa', 2],
    ['rabu', 3],
    ['kamis', 4],
    ['jumat', 5],
    ['jum at', 5],
    ['sabtu', 6],
    ['minggu', 7],
    ['ahad', 7],
    ['sen', 1],
    ['sel', 2],
    ['rab', 3],
    ['kam', 4],
    ['jum', 5],
    ['sab', 6],
    ['min', 7],
    ['mgg', 7],
    ['monday', 1],
    ['tuesday', 2],
    ['wednesday', 3],
    ['thursday', 4],
    ['friday', 5],
    ['saturday', 6],
    ['sunday', 7],
    ['mon', 1],
    ['tue', 2],
    ['tues', 2],
    ['wed', 3],
    ['thu', 4],
    ['thur', 4],
    ['thurs', 4],
    ['fri', 5],
    ['sat', 6],
    ['sun', 7],
  ] as (readonly [string, number])[]
).toSorted(([a], [b]) => b.length - a.length);

const DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${DAYS.map(([name]) => name.replace(' ', "[ ']?")).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const NUMBER_OF = new Map(DAYS.map(([name, day]) => [name.replace(' ', ''), day]));

const span = (from: number, to: number): number[] => {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((from - 1 + i) % 7) + 1);
};

const unmarked = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

const EVERY = /(?:setiap hari|tiap hari|every ?day|daily|hang ngay|moi ngay|ca tuan|7 hari|7 days|7 ngay)/u;
const FIVE = /(?:5 hari|weekdays|hari kerja|5 days|5 ngay|hanh chinh|ngay thuong)/u;
const SIX = /(?:6 hari|6 days|6 ngay)/u;

const stated = (text: string): number[] | null => {
  if (EVERY.test(text)) return span(1, 7);
  if (SIX.test(text)) return span(1, 6);
  return FIVE.test(text) ? span(1, 5) : null;
};

/** A dash or a word for "to" between two days. */
const TO = /^\s*(?:-|s\/d|sd|s\.d\.?|sampai|hingga|den|to|through|thru|until)\s*$/u;
const BETWEEN = /^[\s,;/&+.()]*(?:dan|va|and|hari|ngay)?[\s,;/&+.()]*$/u;

const readNames = (text: string): Reading<number[]> => {
  const found = Array.from(text.matchAll(DAY), (match) => ({
    day: NUMBER_OF.get(match[0].replace(/[ ']/gu, '')) ?? 0,
    from: match.index,
    to: match.index + match[0].length,
  }));
  const days = new Set<number>();
  let end = 0;
  for (const [i, { day, from, to }] of found.entries()) {
    const gap = text.slice(end, from);
    const previous = found[i - 1];
    if (previous !== undefined && TO.test(gap)) for (const between of span(previous.day, day)) days.add(between);
    else if (BETWEEN.test(gap)) days.add(day);
    else return unclear('import.not_weekdays');
    end = to;
  }
  return found.length > 0 && BETWEEN.test(text.slice(end))
    ? says([...days].sort((a, b) => a - b))
    : unclear('import.not_weekdays');
};

/** Days of the week, 1 is Monday: `Senin-Jumat`, `Thứ 2 – Thứ 7`, `T2, T4, CN`, `Mon to Fri`, `6 hari kerja`, `setiap hari`. */
export function readWeekdays(cell: string): Reading<number[]> {
  const text = unmarked(spoken(cell)).replace(/,?\s*(?:libur|off|nghi).*$/u, '');
  // "1-5" is Monday to Friday to some and the Vietnamese "thứ" to others: nobody is guessed for.
  if (/^[\d\s,;/-]+$/u.test(text)) return unclear('import.not_weekdays');
  const whole = stated(text);
  return whole === null ? readNames(text) : says(whole);
}

const CLOCK = String.raw`(\d{1,2})(?:\s?[:.h]\s?(\d{2})|\s?(?:h|g|giờ|jam))?\s?(am|pm|sáng|chiều|tối)?`;
const SHIFT = new RegExp(
  String.raw`(?<!\d)${CLOCK}\s?(?:wib|wita|wit)?\s?(?:-|s\/d|s\.d\.?|sd|sampai|hingga|đến|tới|to|until)\s?${CLOCK}(?![\d])`,
  'gu',
);

const LATE: ReadonlySet<string> = new Set(['pm', 'chiều', 'tối']);

const hourOf = (hour: number, part: string | undefined): number => {
  if (part === 'am' && hour === 12) return 0;
  return part !== undefined && LATE.has(part) && hour < 12 ? hour + 12 : hour;
};

const timeOf = (hour: string | undefined, minute: string | undefined, part: string | undefined): string | null => {
  const minutes = hourOf(Number(hour), part) * 60 + Number(minute ?? '0');
  if (minutes > 1440 || Number(minute ?? '0') > 59) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Shifts of a text: `08.00-16.00 WIB`, `8h-17h`, `8h30 đến 17h30`, `Shift 1: 07-15, shift 2: 15-23`, `9am - 5pm`. */
export function readShifts(cell: string): Reading<Shift[]> {
  const text = spoken(cell).replace(/(?:shift|ca|sesi)\s*\d+\s*[:.=-]?\s/gu, ' ');
  const shifts: Shift[] = [];
  for (const match of text.matchAll(SHIFT)) {
    const start = timeOf(match[1], match[2], match[3]);
    const end = timeOf(match[4], match[5], match[6]);
    if (start === null || end === null || start === end || start === '24:00') return unclear('import.not_hours');
    shifts.push({ start, end });
  }
  return shifts.length === 0 ? unclear('import.not_hours') : says(shifts);
}

/** Hours and, when they stand in the same cell, days: `Senin-Jumat 08.00-16.00`. */
export function readHours(
  cell: string,
): Reading<{ readonly shifts: readonly Shift[]; readonly weekdays: readonly number[] | null }> {
  const shifts = readShifts(cell);
  if (!isClear(shifts)) return shifts;
  const rest = spoken(cell)
    .replace(SHIFT, ' ')
    .replace(/[(),:]|wib|wita|wit\b/gu, ' ');
  const days = plain(rest) === '' ? null : readWeekdays(rest);
  return says({ shifts: shifts.value, weekdays: days !== null && isClear(days) ? days.value : null });
}
