import { LOCALES, type Lang } from '../i18n/lang.js';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with the separators of the language and at most so many decimals: `1.234,5`, `1,234.5`. */
export function formatNumber(value: number | bigint, lang: Lang, decimals = 0): string {
  const key = `${lang}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format.format(value);
}

/** Kilometres as people say them: `800 m`, `4,2 km`, `12 km`. */
export function formatDistance(km: number, lang: Lang): string {
  if (km < 0.95) return `${Math.max(100, Math.round(km * 10) * 100)}\u00a0m`;
  return `${formatNumber(km, lang, km < 9.95 ? 1 : 0)}\u00a0km`;
}
