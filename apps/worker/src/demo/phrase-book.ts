/** Sentences around the work itself, as postings of the two countries use them. */
export interface PhraseBook {
  /** Fit any posting. */
  readonly openings: readonly string[];
  /** Fit a job, but not an OJT place. */
  readonly jobOpenings: readonly string[];
  readonly tasksHead: readonly string[];
  readonly asksHead: readonly string[];
  readonly offersHead: readonly string[];
  /** What a job gives beside pay. */
  readonly benefits: readonly string[];
  /** What any place of work may give. */
  readonly perks: readonly string[];
  readonly closings: readonly string[];
  /** What somebody in a hurry writes; the latter two only where nothing else says it. */
  readonly careless: readonly string[];
  readonly carelessHours: readonly string[];
  readonly carelessPay: readonly string[];
  readonly ojt: readonly string[];
  readonly course: readonly string[];
  readonly courseHead: readonly string[];
  readonly ojtTitle: readonly string[];
  readonly abbreviations: readonly (readonly [RegExp, string])[];
}
