import { addDays, type LocalDate } from '#kernel/period';
import type { InterviewRecord, SessionState } from './record.js';

/** What is to follow from a talk, the most pressing first. */
export const FOLLOW_UPS = [
  'second_past',
  'second_soon',
  'offer',
  'second_undated',
  'loan',
  'course',
  'both_interested',
] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

export type TalkResult = Pick<InterviewRecord, 'nextStep' | 'secondOn' | 'clientInterest' | 'partnerInterest'>;

/** Days before a second interview on which somebody makes sure of it. */
const SOON = 2;

function secondInterview(on: LocalDate | null, today: LocalDate): FollowUp | null {
  if (on === null) return 'second_undated';
  if (on < today) return 'second_past';
  return on <= addDays(today, SOON) ? 'second_soon' : null;
}

/**
 * second_past: the date of the second interview is over. second_soon: it is within two days. second_undated: it has no date.
 * offer, course: nobody has applied at this partner since. loan: begun at the table. both_interested: both would like to go
 * on, and nobody said how, nor applied since. `today` is the date at the session's place.
 */
export function followUpOf(result: TalkResult, today: LocalDate, hasApplied: boolean): FollowUp | null {
  const { nextStep, secondOn, clientInterest, partnerInterest } = result;
  if (nextStep === 'second_interview') return secondInterview(secondOn, today);
  if (nextStep === 'loan') return 'loan';
  if (hasApplied || nextStep === 'none') return null;
  if (nextStep !== null) return nextStep;
  return clientInterest === 'yes' && partnerInterest === 'yes' ? 'both_interested' : null;
}

/** What a session waits for, the most pressing first. */
export const SESSION_DUES = [
  'today',
  'to_close',
  'results_missing',
  'tables_to_call',
  'not_planned',
  'tables_answered',
  'tables_silent',
  'people_silent',
] as const;
export type SessionDue = (typeof SESSION_DUES)[number];

/** Days before a session from which on somebody calls partners who have not answered. */
const CALL_DAYS = 3;

export interface WatchedSession {
  readonly state: SessionState;
  readonly day: LocalDate;
  /** Invited, and not a word yet. */
  readonly peopleSilent: number;
  readonly tablesSilent: number;
  /** Their partners answered, and it was not planned since. */
  readonly tablesAnswered: number;
  /** On paper, and nobody said what came of them. */
  readonly resultsMissing: number;
}

export interface DueOfSession {
  readonly kind: SessionDue;
  /** Of people, tables or talks; 1 for the session itself. */
  readonly count: number;
}

/**
 * today: it is held today. to_close: its day is over and it was neither closed nor called off. results_missing: talks of a day
 * that is over without a result. not_planned: no timetable is on paper. tables_to_call: without an answer, and the day is near. tables_answered: partners said
 * since the last plan whether they come. tables_silent, people_silent: without an answer yet.
 */
export function duesOfSession(session: WatchedSession, today: LocalDate): DueOfSession[] {
  const { state, day, peopleSilent, tablesSilent, tablesAnswered, resultsMissing } = session;
  if (state !== 'draft' && state !== 'published') return [];
  const isNear = day <= addDays(today, CALL_DAYS);
  const counts: Readonly<Record<SessionDue, number>> =
    day < today
      ? { ...NOTHING, to_close: 1, results_missing: resultsMissing }
      : {
          ...NOTHING,
          today: day === today ? 1 : 0,
          not_planned: state === 'draft' ? 1 : 0,
          tables_to_call: isNear ? tablesSilent : 0,
          tables_answered: state === 'draft' ? tablesAnswered : 0,
          tables_silent: isNear ? 0 : tablesSilent,
          people_silent: peopleSilent,
        };
  return SESSION_DUES.filter((kind) => counts[kind] > 0).map((kind) => ({ kind, count: counts[kind] }));
}

const NOTHING: Readonly<Record<SessionDue, number>> = {
  today: 0,
  to_close: 0,
  results_missing: 0,
  tables_to_call: 0,
  not_planned: 0,
  tables_answered: 0,
  tables_silent: 0,
  people_silent: 0,
};
