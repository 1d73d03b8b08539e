import type { Lang } from '../i18n/lang.js';
import { formatTime } from './time.js';

/** The device's own zone. */
const here = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const INDONESIA: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
const VIETNAM: Record<Lang, string> = { id: 'waktu Vietnam', vi: 'giờ Việt Nam', en: 'Vietnam time' };

/** As people call the clocks of a zone; of another country its IANA name. */
const nameOf = (zone: string, lang: Lang): string =>
  zone === 'Asia/Ho_Chi_Minh' ? VIETNAM[lang] : (INDONESIA[zone] ?? zone);

/** What the clocks of a zone show at an instant: `2026-12-01` and `09:00`. */
function wallOf(instant: number, zone: string): { readonly date: string; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

/** The date of an instant at a place, as `YYYY-MM-DD`. `zone`: IANA; null for the device's. */
export const dateAt = (isoInstant: string, zone: string | null): string =>
  wallOf(Date.parse(isoInstant), zone ?? here()).date;

/**
 * The time of an instant at a place: `14.20` in Indonesian, `14:20` elsewhere, with the name of its zone where the device's
 * clock shows another time: `14.20 WITA`.
 */
export function formatClockAt(isoInstant: string, zone: string | null, lang: Lang, device = here()): string {
  const instant = Date.parse(isoInstant);
  const there = wallOf(instant, zone ?? device);
  const clock = formatTime(there.time, lang);
  return there.time === wallOf(instant, device).time || zone === null ? clock : `${clock} ${nameOf(zone, lang)}`;
}

/** The name of a place's clocks where they do not show the device's time at noon of a day; null where they do. */
export function otherClocks(date: string, zone: string, lang: Lang, device = here()): string | null {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return wallOf(noon, zone).time === wallOf(noon, device).time ? null : nameOf(zone, lang);
}

/** The instant at which the clocks of a place show `YYYY-MM-DDTHH:MM`; null for no such text. */
export function instantAt(local: string, zone: string | null, device = here()): string | null {
  const shown = Date.parse(`${local}:00Z`);
  if (local.length !== 16 || Number.isNaN(shown)) return null;
  const { date, time } = wallOf(shown, zone ?? device);
  const ahead = Date.parse(`${date}T${time}:00Z`) - shown;
  return new Date(shown - ahead).toISOString();
}
