import type { RefusalReason } from './core/answer.js';
import type { InterviewReply } from './core/interview.js';
import type { State } from './core/state.js';

/** An application as it is stored. */
export interface Application {
  readonly id: string;
  readonly officeId: string;
  readonly clientId: string;
  readonly partnerId: string;
  readonly opportunityId: string;
  readonly origin: 'client' | 'office';
  readonly state: State;
  readonly version: number;
  readonly releaseId: string | null;
  readonly contactReleaseId: string | null;
  readonly interviewAt: Date | null;
  readonly interviewPlace: string | null;
  readonly interviewReply: InterviewReply | null;
  readonly reason: RefusalReason | null;
  readonly partnerAgreedAt: Date | null;
  readonly nudges: number;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  readonly movedAt: Date;
}

/** What its partner may know of it: not whose it is, and not when it was sent. */
export type ShownApplication = Omit<
  Application,
  'officeId' | 'clientId' | 'origin' | 'nudges' | 'madeAt' | 'sentAt' | 'movedAt'
>;

const SHOWN = `a.application_id AS id, a.partner_id AS "partnerId", a.opportunity_id AS "opportunityId", a.state, a.version,
  a.release_id AS "releaseId", a.contact_release_id AS "contactReleaseId", a.interview_at AS "interviewAt",
  a.interview_place AS "interviewPlace", a.interview_reply AS "interviewReply", a.reason,
  a.partner_agreed_at AS "partnerAgreedAt"`;

export const SHOWN_COLUMNS = SHOWN;
export const APPLICATION_COLUMNS = `${SHOWN}, a.office_id AS "officeId", a.client_id AS "clientId", a.origin, a.nudges,
  a.made_at AS "madeAt", a.sent_at AS "sentAt", a.moved_at AS "movedAt"`;
