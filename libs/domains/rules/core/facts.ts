import type { LocalDate } from '#kernel/period';
import type { Texts } from './rule.js';

export const FACT_KINDS = ['boolean', 'paper', 'code', 'codes', 'number', 'amount', 'date', 'area'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export const SUBJECTS = ['person', 'household', 'establishment', 'request'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** boolean, paper: boolean · code, area: text · codes: texts · number, amount: whole number · date: `YYYY-MM-DD` */
export type FactValue = boolean | number | string | readonly string[];

/**
 * How a person can change the fact. `cost` is effort, 1 = an hour's errand; `direction` binds numbers and dates; `to`
 * lists the values that can be reached, all when left out.
 */
export interface FactChange {
  readonly how: 'bring' | 'complete' | 'borrow_less' | 'repay' | 'join' | 'register' | 'agree' | 'hire' | 'arrange';
  readonly cost: number;
  readonly direction?: 'up' | 'down';
  readonly to?: readonly FactValue[];
  /** What to do, as one would say it; `{value}` is the value to reach. */
  readonly texts?: Texts;
}

export interface FactDefinition {
  readonly key: string;
  readonly kind: FactKind;
  readonly subject: Subject;
  /** The codes a `code` or `codes` fact may hold, with their names. */
  readonly options?: readonly { readonly code: string; readonly texts: Texts }[];
  readonly unit?: string;
  /** null: no person can change it. */
  readonly change: FactChange | null;
  /** What it costs to find out when nobody said it yet. */
  readonly tellCost: number;
  /** Health, offence, violence, sexual life and the like: shown and logged with the strictest care. */
  readonly sensitive: boolean;
  readonly texts: Texts;
}

export interface ProofDefinition {
  readonly code: string;
  /** A lasting proof needs no greatest age: a birth certificate, a release letter. */
  readonly lasting: boolean;
  /** Effort to bring a fresh one; null: a person cannot get it by asking. */
  readonly cost: number | null;
  readonly texts: Texts;
}

export interface Catalogue {
  readonly facts: readonly FactDefinition[];
  readonly proofs: readonly ProofDefinition[];
  /** Effort of waiting, for every 30 days begun. */
  readonly waitCost: number;
}

export interface HeldProof {
  readonly proof: string;
  readonly issuedOn: LocalDate;
}

/** A value and what shows it; without a proof it is only stated. */
export interface StatedFact {
  readonly value: FactValue;
  readonly proofs: readonly HeldProof[];
}

/** What is known of one asker. A key that is missing is unknown, never no. */
export type FactSheet = Readonly<Record<string, StatedFact>>;
