import type { LocalDate } from '#kernel/period';
import type { Minute, Span } from './session.js';

export const PURPOSES = ['work', 'training', 'finance', 'all'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const SESSION_STATES = ['draft', 'published', 'closed', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
export const TALKS = ['loans', 'courses', 'work_abroad', 'advice'] as const;
export type TalkKind = (typeof TALKS)[number];
export const REPLIES = ['invited', 'coming', 'declined', 'waiting'] as const;
export type Reply = (typeof REPLIES)[number];
export const TABLE_REPLIES = ['invited', 'coming', 'declined'] as const;
export type TableReply = (typeof TABLE_REPLIES)[number];
export const PRESENCES = ['expected', 'present', 'late', 'absent', 'left'] as const;
export type Presence = (typeof PRESENCES)[number];
export const SIDES = ['client', 'partner', 'match'] as const;
export type Side = (typeof SIDES)[number];
export const PAIR_KINDS = ['promised', 'forbidden'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];
export const OUTCOMES = ['met', 'client_absent', 'partner_absent', 'both_absent'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const INTERESTS = ['yes', 'maybe', 'no'] as const;
export type Interest = (typeof INTERESTS)[number];
export const NEXT_STEPS = ['none', 'second_interview', 'offer', 'course', 'loan'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** A talk or group round beside the interviews. */
export interface Talk extends Span {
  readonly kind: TalkKind;
  readonly room: string | null;
}

/** What an organiser says of the day; minutes of the place's own clock. */
export interface SessionDraft {
  readonly venue: string;
  readonly areaId: string | null;
  readonly purpose: Purpose;
  readonly day: LocalDate;
  readonly timeZone: string;
  readonly opens: Minute;
  readonly closes: Minute;
  readonly interview: Minute;
  readonly change: Minute;
  readonly breaks: readonly Span[];
  readonly talks: readonly Talk[];
  /** Interviews promised to each client at least. */
  readonly clientFloor: number;
  /** People at most; who is invited beyond waits. Null for as many as there are. */
  readonly capacity: number | null;
}

export interface SessionRecord extends SessionDraft {
  readonly id: string;
  readonly officeId: string;
  readonly state: SessionState;
  readonly planId: string | null;
  readonly version: number;
}

/** Null is the session's own hours. */
export interface TableInterviewer {
  readonly id: string;
  readonly from: Minute | null;
  readonly until: Minute | null;
}

export interface TableRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly number: number;
  readonly partnerId: string;
  readonly reply: TableReply;
  readonly floor: number;
  readonly interviewers: readonly TableInterviewer[];
  readonly spot: { readonly x: number; readonly y: number } | null;
  readonly closedFrom: Minute | null;
  /** When the partner itself said whether it comes; null for what the office noted, and before an answer. */
  readonly answeredAt: Date | null;
  readonly version: number;
}

export interface ParticipantRecord {
  readonly sessionId: string;
  readonly clientId: string;
  readonly card: number;
  readonly reply: Reply;
  readonly presence: Presence;
  readonly walkIn: boolean;
  readonly from: Minute | null;
  readonly until: Minute | null;
  /** Places in the session's list of talks. */
  readonly talks: readonly number[];
  readonly floor: number;
  readonly most: number | null;
  readonly patience: Minute | null;
}

export interface WishRecord {
  readonly clientId: string;
  readonly tableId: string;
  readonly side: Side;
  readonly value: number;
}

export interface PairRecord {
  readonly clientId: string;
  readonly tableId: string;
  readonly kind: PairKind;
  readonly at: Minute | null;
}

export interface InterviewRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly tableId: string;
  readonly partnerId: string;
  readonly card: number;
  readonly interviewer: string;
  readonly at: Minute;
  /** The time that was on paper first. */
  readonly printed: Minute;
  /** Called off by a plan anew. */
  readonly off: boolean;
  readonly outcome: Outcome | null;
  readonly clientInterest: Interest | null;
  readonly partnerInterest: Interest | null;
  readonly nextStep: NextStep | null;
  readonly secondOn: LocalDate | null;
}
