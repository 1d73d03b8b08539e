/** Languages of titles, labels and terms: Indonesian, Vietnamese, English. */
export const LANGS = ['id', 'vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export interface LocalText {
  readonly lang: Lang;
  readonly text: string;
}
