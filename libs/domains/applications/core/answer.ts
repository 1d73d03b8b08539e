import type { InputProblem } from '#kernel/result';
import { interviewProblems } from './interview.js';
import { FINAL, moveOf, type Action, type Side, type State } from './state.js';

export const REFUSAL_REASONS = [
  'place_taken',
  'skills_missing',
  'experience_missing',
  'paper_missing',
  'hours_do_not_fit',
  'too_far',
  'did_not_come',
  'not_reachable',
  'opening_gone',
  'other',
] as const;
/** Why a partner says no. Coded, because free words may say what nobody may ask. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const ANSWERS = ['yes', 'interview', 'no'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export interface Answer {
  readonly kind: AnswerKind;
  /** When to come, for an interview. */
  readonly at: Date | null;
  /** Where to come, for an interview. */
  readonly place: string | null;
  readonly reason: RefusalReason | null;
}

const ACTION: Readonly<Record<AnswerKind, Action>> = { yes: 'offer', interview: 'invite', no: 'refuse' };
export const actionOf = ({ kind }: Pick<Answer, 'kind'>): Action => ACTION[kind];

/** An interview needs a time to come, a no its reason. */
export function answerProblems({ kind, at, place, reason }: Answer, now: Date): InputProblem[] {
  if (kind === 'no') return reason === null ? [{ path: 'reason', code: 'required' }] : [];
  return kind === 'yes' ? [] : interviewProblems(at, place, now);
}

/** A link to answer, as it was given out. */
export interface AnswerLink {
  readonly until: Date;
  readonly usedAt: Date | null;
}

/** What stands in the way of an answer. Each is said in plain words, and nothing that was written before is lost. */
export type AnswerBar =
  | 'application.link_used'
  | 'application.link_late'
  | 'application.opening_filled'
  | 'application.opening_gone'
  | 'application.withdrawn_meanwhile'
  | 'application.settled_meanwhile'
  | 'application.answered_already';

export interface Asked {
  readonly state: State;
  readonly placesLeft: number;
  readonly openingOut: boolean;
  /** Null when somebody who is signed in answers. */
  readonly link: AnswerLink | null;
}

/** Why a link does not work any more; null while it does. */
export const linkBar = (link: AnswerLink | null, now: Date): AnswerBar | null => {
  if (link?.usedAt) return 'application.link_used';
  return link && link.until.getTime() <= now.getTime() ? 'application.link_late' : null;
};

/** Why a state takes no answer any more. */
export const stateBar = (state: State): AnswerBar | null => {
  if (state === 'withdrawn') return 'application.withdrawn_meanwhile';
  return FINAL.includes(state) ? 'application.settled_meanwhile' : null;
};

/** Only a yes needs a place: a no is welcome at any time. */
const openingBar = ({ placesLeft, openingOut }: Asked, kind: AnswerKind): AnswerBar | null => {
  if (kind === 'no') return null;
  if (!openingOut) return 'application.opening_gone';
  return placesLeft > 0 ? null : 'application.opening_filled';
};

/** Whether an answer may be given now, and what it does: the first thing in its way, or the state it leads to. */
export function answerMove(
  asked: Asked,
  answer: Answer,
  side: Side,
  now: Date,
): { readonly to: State } | { readonly bar: AnswerBar } {
  const bar = linkBar(asked.link, now) ?? stateBar(asked.state) ?? openingBar(asked, answer.kind);
  if (bar) return { bar };
  const move = moveOf(asked.state, actionOf(answer), side);
  return move.kind === 'moves' ? { to: move.to } : { bar: 'application.answered_already' };
}
