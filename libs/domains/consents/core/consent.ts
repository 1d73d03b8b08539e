import { addDays, isLocalDate, type LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';

/** What a consent is for. */
export const PURPOSES = ['referral', 'session', 'contact', 'placement', 'follow_up'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What is shared. `card` is the work card without name and history; `contact` is the way to reach somebody. */
export const SCOPES = ['card', 'name', 'contact', 'attendance'] as const;
export type Scope = (typeof SCOPES)[number];

/** What each purpose shares, and no more. */
export const SCOPES_OF: Readonly<Record<Purpose, readonly Scope[]>> = {
  referral: ['card'],
  session: ['card'],
  contact: ['name', 'contact'],
  placement: ['name', 'contact', 'attendance'],
  follow_up: ['name'],
};

export const CHANNELS = ['in_person', 'phone_code', 'by_client'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Kinds of partners, in the words of the partners domain. */
export type PartnerKind = 'employer' | 'trainer' | 'lender' | 'agency';

/** One partner, or all of a kind; for one opening, or any. */
export interface Recipient {
  readonly partnerId: string | null;
  readonly partnerKind: PartnerKind | null;
  readonly opportunityId: string | null;
}

/** A consent as it is stored. The instants are the database's. */
export interface Consent extends Recipient {
  readonly id: string;
  readonly officeId: string;
  readonly clientId: string;
  readonly purpose: Purpose;
  readonly scopes: readonly Scope[];
  readonly validFrom: Date;
  /** From this instant on it is over. */
  readonly validUntil: Date;
  readonly channel: Channel;
  readonly language: 'id' | 'vi' | 'en';
  readonly edition: string;
  readonly shown: string;
  readonly shownHash: string;
  readonly givenBy: string | null;
  readonly persona: string;
  /** Taken by somebody who decides on the person's release or loan. */
  readonly takenByDecider: boolean;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What somebody is asked to agree to. */
export interface ConsentDraft extends Recipient {
  readonly purpose: Purpose;
  /** The last day, in the office's zone. */
  readonly until: LocalDate;
}

export const CONSENT_STATES = ['in_force', 'not_yet', 'ended', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Where a consent stands at an instant: it holds from `validFrom` up to, and without, `validUntil`. */
export function stateAt(
  { validFrom, validUntil, withdrawnAt }: Pick<Consent, 'validFrom' | 'validUntil' | 'withdrawnAt'>,
  now: Date,
): ConsentState {
  if (withdrawnAt !== null && withdrawnAt <= now) return 'withdrawn';
  if (now < validFrom) return 'not_yet';
  return now < validUntil ? 'in_force' : 'ended';
}

/** What somebody wants to share or to read. */
export interface Need {
  readonly purpose: Purpose;
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly opportunityId: string | null;
}

/** Whether a consent, as long as it is in force, allows it. One for an opening allows no other, nor one for none. */
export const covers = (consent: Pick<Consent, 'purpose'> & Recipient, need: Need): boolean =>
  consent.purpose === need.purpose &&
  (consent.partnerId === null ? consent.partnerKind === need.partnerKind : consent.partnerId === need.partnerId) &&
  (consent.opportunityId === null || consent.opportunityId === need.opportunityId);

const MONTHS = 12;

/** The same day of the month some months on; the month's last day where it has none. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number) as [
    number,
    number,
    number,
  ];
  const index = year * 12 + (month - 1) + months;
  const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-`;
  for (let last = day; ; last -= 1) {
    const candidate = `${first}${String(last).padStart(2, '0')}`;
    if (isLocalDate(candidate)) return candidate;
  }
}

/** The last day that a consent given today may name: it ends with that day, and at most 12 months are allowed. */
export const lastDay = (today: LocalDate): LocalDate => addDays(addMonths(today, MONTHS), -1);

/** What is wrong with a draft on a day. */
export function draftProblems({ partnerId, partnerKind, until }: ConsentDraft, today: LocalDate): InputProblem[] {
  const problems: InputProblem[] = [];
  if ((partnerId === null) === (partnerKind === null))
    problems.push({ path: 'partnerId', code: 'consent.one_recipient' });
  if (until < today) problems.push({ path: 'until', code: 'dates.past' });
  if (until > lastDay(today)) problems.push({ path: 'until', code: 'consent.too_long' });
  return problems;
}
