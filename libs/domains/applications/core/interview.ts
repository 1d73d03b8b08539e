import type { InputProblem } from '#kernel/result';
import type { Action } from './state.js';

export const INTERVIEW_REPLIES = ['coming', 'declined'] as const;
/** Whether the person comes to an interview; another time or place asks anew. */
export type InterviewReply = (typeof INTERVIEW_REPLIES)[number];

const LONGEST_PLACE = 200;

/** Where to come and whom to ask for, as one line; null for nothing. Only the two sides and the office read it. */
export const placeOf = (typed: string | null | undefined): string | null =>
  typed?.normalize('NFC').replace(/\s+/gu, ' ').trim() || null;

/** What an interview needs: a time to come; a place that is one line of at most 200 characters, when there is one. */
export function interviewProblems(at: Date | null, place: string | null, now: Date): InputProblem[] {
  const long = place !== null && Array.from(place).length > LONGEST_PLACE;
  return [
    ...timeProblems(at, now),
    ...(long ? [{ path: 'place', code: 'too_long', params: { max: LONGEST_PLACE } }] : []),
  ];
}

function timeProblems(at: Date | null, now: Date): InputProblem[] {
  if (at === null) return [{ path: 'at', code: 'required' }];
  return at.getTime() <= now.getTime() ? [{ path: 'at', code: 'application.time_past' }] : [];
}

const REPLY: Readonly<Partial<Record<Action, InterviewReply>>> = { come: 'coming', decline: 'declined' };

/** What an action says of coming; null when it says nothing. */
export const replyOf = (action: Action): InterviewReply | null => REPLY[action] ?? null;
