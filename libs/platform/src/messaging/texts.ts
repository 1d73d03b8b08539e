import type { Params } from '#kernel/result';

export const LANGUAGES = ['id', 'vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

const catalogue = new Map<string, Text>();

/** Registers what codes say in each language; `{name}` stands for a parameter. Throws when a code is registered twice. */
export function registerTexts(texts: Readonly<Record<string, Text>>): void {
  for (const [code, text] of Object.entries(texts)) {
    if (catalogue.has(code)) throw new Error(`text ${code} is registered twice`);
    catalogue.set(code, text);
  }
}

/** The words of a code in a language; the bare code when nobody registered it, so that nothing breaks. */
export function textOf(code: string, language: Language, params: Params = {}): string {
  const text = catalogue.get(code)?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export const hasText = (code: string): boolean => catalogue.has(code);

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The reader's language from the client's own header or from Accept-Language; English when neither names one of ours. */
export function languageOf(own: string | undefined, accepted: string | undefined): Language {
  if (own && isLanguage(own)) return own;
  for (const part of (accepted ?? '').slice(0, 200).split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (isLanguage(tag)) return tag;
  }
  return 'en';
}
