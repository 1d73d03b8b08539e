import type { LocalDate } from '#kernel/period';

/** The same text in the three languages a person may read it in. */
export interface Texts {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** A span of the calendar: `{ count: 6, unit: 'months' }`. */
export interface Span {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
}

/** `min` and `max` both belong to the range; what is left out is open. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * One typed question about one or two facts. All boundaries are inclusive.
 * - `is`: a boolean, or whether a paper is held
 * - `in`: a code is one of `codes`; `has`: a set of codes holds at least one of `codes`
 * - `number`: a count or an amount (whole rupiah or đồng) lies in the bounds
 * - `age`: full years on the day asked; `max: 59` holds until the day before the 60th birthday
 * - `since`: the event is not in the future, and at least `min`, at most `max` after it, whose last day belongs to it
 * - `date`: the date lies between `from` and `to`
 * - `share`: `part` in percent of `whole`; `each`: `part` divided by `whole`; nothing of nothing never holds
 * - `within`: the area is one of `areas` or below it; areas are paths, `VN/22/06649`
 */
export type Test =
  | { readonly op: 'is'; readonly fact: string; readonly value: boolean }
  | { readonly op: 'in' | 'has'; readonly fact: string; readonly codes: readonly string[] }
  | ({ readonly op: 'number'; readonly fact: string } & Bounds)
  | ({ readonly op: 'age'; readonly fact: string } & Bounds)
  | {
      readonly op: 'since';
      readonly fact: string;
      readonly unit: Span['unit'];
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly op: 'date'; readonly fact: string; readonly from?: LocalDate; readonly to?: LocalDate }
  | ({ readonly op: 'share' | 'each'; readonly part: string; readonly whole: string } & Bounds)
  | { readonly op: 'within'; readonly fact: string; readonly areas: readonly string[] };

/** A proof that shows the clause. `maxAge` null: it never grows old, which only a lasting proof may say. */
export interface ProofNeed {
  readonly proof: string;
  readonly maxAge: Span | null;
  /** Whether the greatest age was read in a source. */
  readonly verified: boolean;
}

/** A leaf. Any one of `proofs`, held with the first fact of the test, is enough; without any, a person's word is. */
export interface Clause {
  readonly kind: 'clause';
  readonly code: string;
  readonly article: string;
  readonly source: string;
  readonly test: Test;
  readonly proofs: readonly ProofNeed[];
  readonly verified: boolean;
  readonly texts: Texts;
}

/** `least` counts only for `atLeast`. */
export interface Group {
  readonly kind: 'all' | 'any' | 'none' | 'atLeast';
  readonly code: string;
  readonly least?: number;
  readonly rules: readonly Rule[];
  readonly texts?: Texts;
}

/** Holds when the other programme, on the same day, would answer yes. */
export interface Reference {
  readonly kind: 'programme';
  readonly code: string;
  readonly programme: string;
  readonly texts?: Texts;
}

export type Rule = Clause | Group | Reference;

/** A figure or a doubt beside the clauses: a cap, a rate, a term. `unit` is a code: VND, IDR, percent, months, … */
export interface Term {
  readonly code: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly source: string;
  readonly verified: boolean;
  readonly texts: Texts;
}

/** When `clause` stands in the way (and `when`, if given, holds), these programmes may be open instead. */
export interface RouteRule {
  readonly clause: string;
  readonly when?: Test;
  readonly to: readonly string[];
  readonly texts: Texts;
}

export interface ProgrammeVersion {
  readonly code: string;
  readonly programme: string;
  readonly validFrom: LocalDate;
  /** The last day it applies; null is open. */
  readonly validTo: LocalDate | null;
  readonly status: 'draft' | 'approved';
  readonly source: string;
  readonly rule: Rule;
  readonly terms: readonly Term[];
  readonly routes: readonly RouteRule[];
}

export const PROGRAMME_KINDS = ['course', 'ojt', 'loan', 'grant', 'job', 'care'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** In force between two days, both included; checked on the day the programme that carries it begins. */
interface Dated {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly article: string;
  readonly source: string;
  /** False: no source was read for it; packages that keep to it say so. */
  readonly verified: boolean;
  readonly texts: Texts;
}

/**
 * What a programme asks of others beside it, by the same asker.
 * - `once`: not given when it was given before
 * - `one_loan`: no loan for that purpose is still owed on the day it begins
 * - `never_aided`: nothing was given by that body on an earlier day
 * - `wait`: that many months have passed since anything of that kind (from that body, when it is named) began
 * - `only_with`: it begins on a day of that programme; without it, on none
 */
export type StackingRule = Dated &
  (
    | { readonly kind: 'once' }
    | { readonly kind: 'one_loan'; readonly purpose: string }
    | { readonly kind: 'never_aided'; readonly body: string }
    | { readonly kind: 'wait'; readonly after: ProgrammeKind; readonly body: string | null; readonly months: number }
    | { readonly kind: 'only_with'; readonly programme: string }
  );

/** How a programme goes with others. Bodies and purposes are codes. */
export interface Stacking {
  readonly rules: readonly StackingRule[];
  /** Loans: what for. */
  readonly purpose: string | null;
  /** Days it takes, or is owed, at most; whether that was read in a source. */
  readonly lastsDays: number;
  readonly lastsVerified: boolean;
  /** It fills its days: nothing else that does fits beside it. */
  readonly fillsDays: boolean;
  /** What it is worth to a person at most: currency units for money; 1 for a place, and for money nobody named. */
  readonly worth: number;
  readonly worthVerified: boolean;
}

export interface Programme {
  readonly code: string;
  readonly kind: ProgrammeKind;
  readonly country: 'ID' | 'VN';
  /** Who asks: a person, the representative of a household, an establishment. */
  readonly asker: 'person' | 'household' | 'establishment';
  readonly giver: string;
  readonly names: Texts;
  readonly giverNames: Texts;
  readonly stacking: Stacking;
}

/** What one file of `data/programmes` holds. */
export interface ProgrammeFile {
  readonly programme: Programme;
  readonly versions: readonly ProgrammeVersion[];
}
