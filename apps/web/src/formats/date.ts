import { LOCALES, type Lang } from '../i18n/lang.js';
import { longDayName } from './time.js';

const DAY_MS = 86_400_000;
const RELATIVE: Record<Lang, { today: string; tomorrow: string; yesterday: string; ago: (days: number) => string }> = {
  id: { today: 'hari ini', tomorrow: 'besok', yesterday: 'kemarin', ago: (days) => `${days} hari lalu` },
  vi: { today: 'hôm nay', tomorrow: 'ngày mai', yesterday: 'hôm qua', ago: (days) => `${days} ngày trước` },
  en: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday', ago: (days) => `${days} days ago` },
};

const instant = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** Whole days from `today` to `date`, both `YYYY-MM-DD`; negative when it lies behind. */
export const daysUntil = (date: string, today: string): number =>
  Math.round((instant(date).getTime() - instant(today).getTime()) / DAY_MS);

const isoWeekday = (date: string): number => instant(date).getUTCDay() || 7;

/** Monday to Friday. */
export const isWorkday = (date: string): boolean => isoWeekday(date) < 6;

const two = (value: number): string => String(value).padStart(2, '0');

function numeric(date: string, withYear: boolean): string {
  const at = instant(date);
  const dayMonth = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}`;
  return withYear ? `${dayMonth}/${at.getUTCFullYear()}` : dayMonth;
}

/** A date without its year is read as the nearest one; beyond this many days that would be wrong. */
const NEAREST_DAYS = 180;

/** `1 Des`, `01/12`, `1 Dec`; with the year when the nearest such day is another one. */
export function formatShortDate(date: string, today: string, lang: Lang): string {
  const withYear = Math.abs(daysUntil(date, today)) > NEAREST_DAYS;
  if (lang === 'vi') return numeric(date, withYear);
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALES[lang], withYear ? { ...options, year: 'numeric' } : options).format(
    instant(date),
  );
}

/** `1 Desember 2026`, `01/12/2026`, `1 December 2026`. */
export function formatDate(date: string, lang: Lang): string {
  if (lang === 'vi') return numeric(date, true);
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[lang], options).format(instant(date));
}

/** `Senin, 1 Desember 2026`, `Thứ Hai, 01/12/2026`, `Monday 1 December 2026`. */
export function formatLongDate(date: string, lang: Lang): string {
  return `${longDayName(isoWeekday(date), lang)}${lang === 'en' ? '' : ','} ${formatDate(date, lang)}`;
}

/** Within a week as people say it (`besok`, `Senin`, `3 hari lalu`), else the short date. */
export function formatNearDate(date: string, today: string, lang: Lang): string {
  const days = daysUntil(date, today);
  const words = RELATIVE[lang];
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  if (days < 0 && days > -7) return words.ago(-days);
  if (days > 0 && days < 7) return longDayName(isoWeekday(date), lang);
  return formatShortDate(date, today, lang);
}

/** A day on which people meet, by its name and its date, so that nobody has to count: `besok, 1 Des`, `Rabu, 2 Des`. */
export function formatMeetingDay(date: string, today: string, lang: Lang): string {
  const isNear = Math.abs(daysUntil(date, today)) < 2;
  const name = isNear ? formatNearDate(date, today, lang) : longDayName(isoWeekday(date), lang);
  return `${name}, ${formatShortDate(date, today, lang)}`;
}

/** The device's own date as `YYYY-MM-DD`. */
export function localToday(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The device's own date of an instant. */
export const localDateOf = (isoInstant: string): string => localToday(new Date(isoInstant));

/** `2026-11-22` minus 7 days is `2026-11-15`. */
export const daysBefore = (today: string, days: number): string =>
  new Date(instant(today).getTime() - days * DAY_MS).toISOString().slice(0, 10);

/** The device's time of an instant: `14.20` in Indonesian, `14:20` elsewhere. */
export function formatClock(isoInstant: string, lang: Lang): string {
  const at = new Date(isoInstant);
  return `${two(at.getHours())}${lang === 'id' ? '.' : ':'}${two(at.getMinutes())}`;
}
