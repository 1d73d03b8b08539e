export const LANGS = ['id', 'vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const isLang = (value: unknown): value is Lang => LANGS.includes(value as Lang);

/** Each language by its own name: a reader who is lost in another one must find theirs. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { id: 'Bahasa Indonesia', vi: 'Tiếng Việt', en: 'English' };

/** The locale that Intl is asked for; English with the day before the month, as both countries write it. */
export const LOCALES: Readonly<Record<Lang, string>> = { id: 'id-ID', vi: 'vi-VN', en: 'en-GB' };

/** The first language of the device that we speak, else English. */
export function preferredLang(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const lang = primary === 'in' ? 'id' : primary;
    if (isLang(lang)) return lang;
  }
  return 'en';
}
