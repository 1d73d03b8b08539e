import { daysBetween, type LocalDate } from '#kernel/period';
import type { Gain, OpeningFacts } from './facts.js';

/**
 * Occupations whose courses end with a licence or certificate that postings ask for by code. The product's own word, not a
 * law's: a course of welding is taken to end with a welding certificate. Beginnings of ISCO-08 codes.
 */
const LICENCE_OF: readonly (readonly [string, string])[] = [
  ['7212', 'welding'],
  ['741', 'electrician'],
  ['5120', 'food_safety'],
  ['7511', 'food_safety'],
  ['7512', 'food_safety'],
  ['941', 'food_safety'],
  ['8344', 'forklift'],
  ['8332', 'truck'],
  ['8322', 'car'],
  ['8321', 'motorcycle'],
];

/** A month has 30.44 days. */
const MONTH_DAYS = 30.44;
/** How long on-the-job training lasts when its posting does not say. */
const USUAL_MONTHS = 3;

/** Whole months of a period, at least one; null when one end is not known. */
export const monthsBetween = (from: LocalDate | null, to: LocalDate | null): number | null =>
  from === null || to === null ? null : Math.max(1, Math.round((daysBetween(from, to) + 1) / MONTH_DAYS));

/** What finishing an opening gives: a course its licence, on-the-job training months of experience; else null. */
export function gainOf({
  kind,
  isco,
  months,
}: Pick<OpeningFacts, 'kind' | 'isco'> & { readonly months: number | null }): Gain | null {
  if (isco === null || kind === 'vacancy') return null;
  if (kind === 'ojt_place') return { papers: [], licences: [], experience: { isco, months: months ?? USUAL_MONTHS } };
  const licence = LICENCE_OF.find(([start]) => isco.startsWith(start))?.[1];
  return licence ? { papers: [], licences: [licence], experience: null } : null;
}
