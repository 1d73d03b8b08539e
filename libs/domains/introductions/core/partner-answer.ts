import { isLocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';
import { recordOf } from './day-sheet.js';
import type { FieldValue, Sheet } from './merge.js';
import type { Interest, NextStep, Outcome } from './record.js';

/** What a partner may say of a pair; that it was away itself, the office says. */
export const PARTNER_OUTCOMES = ['met', 'client_absent'] as const satisfies readonly Outcome[];
export type PartnerOutcome = (typeof PARTNER_OUTCOMES)[number];

export interface PartnerWord {
  readonly interviewId: string;
  readonly outcome: PartnerOutcome | null;
  readonly interest: Interest | null;
  readonly nextStep: NextStep | null;
  /** A local date. */
  readonly secondOn: string | null;
}

/** `count` says how many times the partner has answered for this pair. */
export interface PartnerAnswer extends PartnerWord {
  readonly count: number;
  /** ISO 8601. */
  readonly at: string;
}

/** Answers for one session at once. */
export const ANSWERS_MOST = 500;

/** What is wrong with a partner's answers: a pair that is not its own, or stands there twice; a date that is none. */
export function answerProblems(words: readonly PartnerWord[], own: ReadonlySet<string>): InputProblem[] {
  if (words.length > ANSWERS_MOST) {
    return [{ path: 'answers', code: 'introduction.too_many', params: { most: ANSWERS_MOST } }];
  }
  const seen = new Set<string>();
  return words.flatMap(({ interviewId, secondOn }, n) => {
    const twice = seen.has(interviewId);
    seen.add(interviewId);
    return [
      ...(own.has(interviewId) ? [] : [{ path: `answers.${n}.interviewId`, code: 'unknown_reference' }]),
      ...(twice ? [{ path: `answers.${n}`, code: 'introduction.twice' }] : []),
      ...(secondOn === null || isLocalDate(secondOn)
        ? []
        : [{ path: `answers.${n}.secondOn`, code: 'introduction.not_a_date' }]),
    ];
  });
}

const DEVICE = 'partner';

/**
 * A partner's answers as one more device of the day would have written them: it has seen nothing but its own words, so
 * where it says something else than the office, both stand until a person decides. What it leaves open it does not write,
 * unless it takes an earlier word back.
 */
export const sheetOfPartner = (answers: readonly PartnerAnswer[]): Sheet =>
  answers.flatMap(({ interviewId, count, at, outcome, interest, nextStep, secondOn }) => {
    const said: readonly (readonly [string, FieldValue])[] = [
      ['outcome', outcome],
      ['partnerInterest', interest],
      ['nextStep', nextStep],
      ['secondOn', secondOn],
    ];
    return said
      .filter(([, value]) => value !== null || count > 1)
      .map(([field, value]) => ({
        record: recordOf('i', interviewId),
        field,
        versions: [{ device: DEVICE, count, value, at }],
        seen: [{ device: DEVICE, count }],
      }));
  });
