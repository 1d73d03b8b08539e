import type { Lang } from './lang.js';

/**
 * preferred, synonym: everyday names of one concept. weak: a name that means other things as often (art, server).
 * sector: a line of work with several occupations, the first the likeliest (gudang, kho, warehouse).
 * guard: looks like an occupation and is none (tiếng Hàn, Sơn La). title: a name out of a classification.
 */
export const TERM_KINDS = ['preferred', 'synonym', 'weak', 'sector', 'guard', 'title'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export interface OccupationTerm {
  /** Key of the concept, finer than ISCO: `motorcycle-mechanic`. */
  readonly concept: string;
  /** ISCO-08 unit groups, the likeliest first; empty for a guard. */
  readonly iscos: readonly string[];
  readonly lang: Lang;
  readonly text: string;
  readonly kind: TermKind;
}

export interface StopPhrase {
  readonly lang: Lang;
  readonly words: string;
}

export interface CoderData {
  readonly terms: readonly OccupationTerm[];
  readonly stopPhrases: readonly StopPhrase[];
  /** Words that are spelt right though no occupation has them (names of places); never taken for typing errors. */
  readonly knownWords: readonly string[];
}

const TRUST: Readonly<Record<TermKind, number>> = {
  preferred: 1,
  synonym: 1,
  weak: 0.85,
  sector: 0.8,
  guard: 0,
  title: 0.95,
};

/** How far a name of this kind can be relied on, 0 to 1. */
export const trustIn = (kind: TermKind): number => TRUST[kind];
