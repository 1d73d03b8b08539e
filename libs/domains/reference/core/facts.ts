import type { LocalDate } from '#kernel/period';
import type { Country } from './area.js';
import type { Lang, LocalText } from './lang.js';

export interface Occupation {
  /** ISCO-08 code of 1 to 4 digits. */
  readonly isco: string;
  readonly level: number;
  readonly parentIsco: string | null;
  /** At most one per language. */
  readonly titles: readonly LocalText[];
}

export interface Skill {
  readonly id: string;
  readonly label: string;
  readonly kind: 'skill' | 'knowledge';
}

export interface Holiday {
  readonly id: string;
  readonly country: Country;
  readonly date: LocalDate;
  readonly nameLocal: string;
  readonly nameEn: string;
  readonly category: 'public' | 'government';
  readonly version: number;
}

export interface MinimumWage {
  /** Of which area: the one asked for or the nearest above it that has one. */
  readonly areaId: string;
  readonly year: number;
  /** Region I to IV in Vietnam, empty in Indonesia. */
  readonly region: string;
  readonly amount: bigint;
  readonly currency: 'IDR' | 'VND';
  readonly period: 'hour' | 'day' | 'week' | 'month';
  readonly source: string;
  readonly verified: boolean;
  readonly note: string;
}

/** The title in a language; English, then any, when there is none. */
export function titleIn({ titles, isco }: Occupation, lang: Lang): string {
  const wanted = titles.find((title) => title.lang === lang) ?? titles.find((title) => title.lang === 'en');
  return (wanted ?? titles[0])?.text ?? isco;
}
