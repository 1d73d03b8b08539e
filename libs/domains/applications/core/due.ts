import type { InterviewReply } from './interview.js';
import { WAITING, type State } from './state.js';
import { NUDGE_DAYS } from './times.js';

const DAY = 86_400_000;

/** What somebody of the office has to do about an application, the most pressing first. */
export const DUES = [
  'not_shown',
  'ask_client',
  'came_of_it',
  'other_time',
  'ask_coming',
  'interview_soon',
  'start',
  'no_word',
] as const;
export type Due = (typeof DUES)[number];

export interface Watched {
  readonly state: State;
  readonly sentAt: Date | null;
  readonly interviewAt: Date | null;
  readonly interviewReply: InterviewReply | null;
  /** A consent lets the partner read the card. */
  readonly shown: boolean;
}

function dueOfInterview(at: Date, reply: InterviewReply | null, now: Date): Due | null {
  if (reply === 'declined') return 'other_time';
  if (at <= now) return 'came_of_it';
  if (reply === null) return 'ask_coming';
  return at.getTime() - now.getTime() <= 2 * DAY ? 'interview_soon' : null;
}

const dueOfSilence = (sentAt: Date, now: Date): Due | null =>
  now.getTime() - sentAt.getTime() >= Math.max(...NUDGE_DAYS) * DAY ? 'no_word' : null;

const AT_ONCE: Readonly<Partial<Record<State, Due>>> = { offered: 'ask_client', accepted: 'start' };

/**
 * not_shown: the consent ended while the partner should still answer. ask_client: there is an offer. came_of_it: the time
 * of the interview is past. other_time: the person cannot come to it. ask_coming: nobody said yet whether the person comes.
 * interview_soon: they come, within two days. start: agreed, and nobody said that it began. no_word: a week without an
 * answer.
 */
export function dueOf({ state, sentAt, interviewAt, interviewReply, shown }: Watched, now: Date): Due | null {
  if (!WAITING.includes(state)) return AT_ONCE[state] ?? null;
  if (!shown) return 'not_shown';
  if (state === 'interview') return interviewAt && dueOfInterview(interviewAt, interviewReply, now);
  return state === 'trial' || sentAt === null ? null : dueOfSilence(sentAt, now);
}
