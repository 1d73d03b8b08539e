import type { InterviewRecord } from './record.js';

export type ReportedInterview = Pick<InterviewRecord, 'clientId' | 'partnerId' | 'outcome' | 'nextStep'>;

const KNOWN_ENDS = ['met', 'second_interview', 'offer', 'course', 'loan', 'client_absent', 'partner_absent'] as const;

/** How an interview ended; each has one end. Until the day is over nothing is missing: it is not yet. */
export const INTERVIEW_ENDS = [...KNOWN_ENDS, 'not_written'] as const;
export const OPEN_INTERVIEW_ENDS = [...KNOWN_ENDS, 'not_yet'] as const;
export type InterviewEnd = (typeof INTERVIEW_ENDS)[number] | 'not_yet';

/** They met and nothing follows yet, or what follows; or why they did not meet. `over`: the day is. */
export function endOf({ outcome, nextStep }: ReportedInterview, over: boolean): InterviewEnd {
  if (outcome === null) return over ? 'not_written' : 'not_yet';
  if (outcome === 'client_absent') return 'client_absent';
  if (outcome !== 'met') return 'partner_absent';
  return nextStep === null || nextStep === 'none' ? 'met' : nextStep;
}
