import type { LocalDate } from '#kernel/period';

export type Outcome = 'yes' | 'no' | 'unknown';
/** From the asker's side: `met` never stands in the way, whether the clause asks for something or excludes it. */
export type ClauseState = 'met' | 'unmet' | 'unproven' | 'unknown';

/** `expired` says since when: `expiredOn` is the first day the proof no longer counts. */
export interface ProofReason {
  readonly proof: string;
  readonly state: 'held' | 'expired' | 'missing';
  readonly issuedOn: LocalDate | null;
  readonly expiredOn: LocalDate | null;
  /** Whether the greatest age it is held against was read in a source. */
  readonly ageVerified: boolean;
}

export interface ClauseReason {
  readonly clause: string;
  readonly state: ClauseState;
  /** Whether the answer rests on it. */
  readonly decides: boolean;
  /** It stands under "none of": its text says what must not be. */
  readonly excludes: boolean;
  readonly verified: boolean;
  readonly facts: readonly string[];
  readonly missingFacts: readonly string[];
  readonly proofs: readonly ProofReason[];
}

export interface GroupReason {
  readonly group: string;
  readonly outcome: Outcome;
}

/** Plain JSON with no value of any fact in it, so it can be stored and, with the version, explained later. */
export interface Answer {
  readonly programme: string;
  /** null: no version applied on the day; then the outcome is no, and `opensOn` the first day of the next one. */
  readonly version: string | null;
  readonly opensOn: LocalDate | null;
  readonly day: LocalDate;
  readonly zone: string;
  readonly outcome: Outcome;
  readonly reasons: readonly ClauseReason[];
  readonly groups: readonly GroupReason[];
  /** What no source was read for: clauses and terms by their codes, greatest ages of proofs as `clause:proof`. */
  readonly unverified: readonly string[];
}
