import type { NoticeKind } from './notice.js';

/** For what and for whom a consent was given; null: all of a kind, any opening. */
export interface GivenFor {
  readonly purpose: string;
  readonly partnerId: string | null;
  readonly opportunityId: string | null;
}

export interface AboutNotice {
  readonly kind: NoticeKind;
  /** Where the application of an `application_…` is; null when nobody can tell. */
  readonly application: Pick<GivenFor, 'partnerId' | 'opportunityId'> | null;
}

/**
 * Whether a notice would not be without a consent, so that it is no longer told outside when that is taken back. In doubt
 * it rests on it: what is not sent waits inside the app, what was sent cannot be taken back.
 */
export function restsOn({ kind, application }: AboutNotice, { purpose, partnerId, opportunityId }: GivenFor): boolean {
  if (kind.startsWith('session_')) return purpose === 'session';
  if (!kind.startsWith('application_') || purpose === 'session') return false;
  if (application === null) return true;
  const samePartner = partnerId === null || partnerId === application.partnerId;
  return samePartner && (opportunityId === null || opportunityId === application.opportunityId);
}
