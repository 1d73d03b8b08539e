import type { Lang } from '../i18n/lang.js';

export interface ShiftTimes {
  /** `HH:MM` */
  readonly start: string;
  readonly end: string;
}

const DAYS: Record<Lang, readonly string[]> = {
  id: ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'],
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const LONG_DAYS: Record<Lang, readonly string[]> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const ANY_TIME: Record<Lang, string> = { id: 'kapan saja', vi: 'lúc nào cũng được', en: 'any time' };
const EVERY_DAY: Record<Lang, string> = { id: 'Setiap hari', vi: 'Hằng ngày', en: 'Every day' };

/** `08.00` in Indonesian, `08:00` in Vietnamese and English. */
export const formatTime = (time: string, lang: Lang): string => {
  const text = time.slice(0, 5);
  return lang === 'id' ? text.replace(':', '.') : text;
};

export const formatShift = (shift: ShiftTimes, lang: Lang): string =>
  `${formatTime(shift.start, lang)}–${formatTime(shift.end, lang)}`;

/** The name of an ISO weekday, 1 = Monday. */
export const dayName = (weekday: number, lang: Lang): string => DAYS[lang][weekday - 1] ?? '';
export const longDayName = (weekday: number, lang: Lang): string => LONG_DAYS[lang][weekday - 1] ?? '';

function runsOf(weekdays: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of [...new Set(weekdays)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** `Sen–Sab`, `T2, T4`, `Every day`; an empty text when no day is given. */
export function formatWeekdays(weekdays: readonly number[], lang: Lang): string {
  if (new Set(weekdays).size === 7) return EVERY_DAY[lang];
  return runsOf(weekdays)
    .flatMap((run) =>
      run.length > 2
        ? [`${dayName(Math.min(...run), lang)}–${dayName(Math.max(...run), lang)}`]
        : run.map((day) => dayName(day, lang)),
    )
    .join(', ');
}

/** The weeks that most work and most free time have: Monday to Friday, to Saturday, every day. */
export const USUAL_DAYS: readonly (readonly number[])[] = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6, 7],
];

/** The hours of most days of work. */
export const USUAL_HOURS = [
  { start: '08:00', end: '16:00' },
  { start: '08:00', end: '17:00' },
  { start: '07:00', end: '15:00' },
] as const;

export interface FreeHours {
  /** ISO, 1 = Monday. */
  readonly weekday: number;
  /** `HH:MM` */
  readonly from: string;
  /** `HH:MM`, up to 24:00. */
  readonly to: string;
}

/** `Sen–Jum 08.00–17.00, Sab 08.00–12.00`: days with the same hours stand together, in the order of their first day. */
export function formatFreeHours(free: readonly FreeHours[], lang: Lang): string {
  const byHours = new Map<string, number[]>();
  for (const { weekday, from, to } of [...free].sort((a, b) => a.weekday - b.weekday)) {
    const hours = `${from.slice(0, 5)}-${to.slice(0, 5)}`;
    byHours.set(hours, [...(byHours.get(hours) ?? []), weekday]);
  }
  return [...byHours]
    .map(([hours, weekdays]) => {
      const [start = '', end = ''] = hours.split('-');
      const isAllDay = start === '00:00' && end === '24:00';
      return `${formatWeekdays(weekdays, lang)} ${isAllDay ? ANY_TIME[lang] : formatShift({ start, end }, lang)}`;
    })
    .join(', ');
}
