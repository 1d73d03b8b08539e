import type { InterviewRecord } from './record.js';

export type ReportedInterview = Pick<InterviewRecord, 'clientId' | 'partnerId' | 'outcome' | 'nextStep'>;

/** How an interview ended; each has one end. */
export const INTERVIEW_ENDS = [
  'met',
  'second_interview',
  'offer',
  'course',
  'loan',
  'client_absent',
  'partner_absent',
  'not_written',
] as const;
export type InterviewEnd = (typeof INTERVIEW_ENDS)[number];

/** They met and nothing follows yet, or what follows; or why they did not meet. */
export function endOf({ outcome, nextStep }: ReportedInterview): InterviewEnd {
  if (outcome === null) return 'not_written';
  if (outcome === 'client_absent') return 'client_absent';
  if (outcome !== 'met') return 'partner_absent';
  return nextStep === null || nextStep === 'none' ? 'met' : nextStep;
}
