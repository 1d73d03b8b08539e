import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import type { LocalDate } from '#kernel/period';

export const PARTNER_KINDS = ['employer', 'trainer', 'lender', 'agency'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** What the people of a partner sign in as. */
export const PARTNER_PERSONAS = ['employer', 'trainer', 'loan_officer'] as const;
export type PartnerPersona = (typeof PARTNER_PERSONAS)[number];

const PERSONA_OF: Readonly<Record<PartnerKind, PartnerPersona>> = {
  employer: 'employer',
  agency: 'employer',
  trainer: 'trainer',
  lender: 'loan_officer',
};

/** What people of a partner of this kind usually sign in as. */
export const personaOf = (kind: PartnerKind): PartnerPersona => PERSONA_OF[kind];

/** The partner persona an actor has, or null. */
export const partnerPersona = (persona: string): PartnerPersona | null =>
  PARTNER_PERSONAS.find((known) => known === persona) ?? null;

export const PARTNER_STATUSES = ['pending', 'verified', 'suspended'] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

/** What a partner says of itself. */
export interface PartnerProfile {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly country: 'ID' | 'VN';
  readonly areaId: string | null;
  readonly about: string | null;
  /** Number in the register of companies (NIB, mã số doanh nghiệp), of a school or of a lender; as written. */
  readonly registrationNumber: string | null;
}

/** A partner as it is stored. */
export interface PartnerFacts extends PartnerProfile {
  readonly id: string;
  readonly status: PartnerStatus;
  /** The day an office verified it last, in that office's country. */
  readonly verifiedOn: LocalDate | null;
  /** The office in charge: the one that registered or verified it. */
  readonly officeId: string | null;
  readonly registeredBy: string | null;
  readonly version: number;
}

export const DECISIONS = ['verify', 'suspend', 'reinstate'] as const;
export type Decision = (typeof DECISIONS)[number];

const TABLE: Readonly<Record<Decision, Readonly<Record<PartnerStatus, PartnerStatus | 'as_before' | null>>>> = {
  verify: { pending: 'verified', verified: null, suspended: null },
  suspend: { pending: 'suspended', verified: 'suspended', suspended: null },
  reinstate: { pending: null, verified: null, suspended: 'as_before' },
};

/** Where a decision leads, or null where it makes no sense. One that was never verified is reinstated as pending. */
export function afterDecision(
  decision: Decision,
  partner: Pick<PartnerFacts, 'status' | 'verifiedOn'>,
): PartnerStatus | null {
  const next = TABLE[decision][partner.status];
  if (next !== 'as_before') return next;
  return partner.verifiedOn === null ? 'pending' : 'verified';
}

export const MAX = { name: 160, about: 2000, registrationNumber: 60, reason: 500 } as const;

const textProblem = (path: keyof typeof MAX, text: string | null): InputProblem[] =>
  text !== null && text.length > MAX[path] ? [{ path, code: 'too_long', params: { max: MAX[path] } }] : [];

/** A name in lower case without marks, as lists sort and search by it. */
export const nameKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const collapsed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const orNull = (text: string | null | undefined): string | null => (text ? text.normalize('NFC').trim() || null : null);

export type ProfileInput = Pick<PartnerProfile, 'kind' | 'name' | 'country'> & Partial<PartnerProfile>;

/** A profile in NFC without idle space; what was left out is null. */
export const profileOf = (input: ProfileInput): PartnerProfile => ({
  kind: input.kind,
  name: collapsed(input.name),
  country: input.country,
  areaId: input.areaId ?? null,
  about: orNull(input.about),
  registrationNumber: orNull(input.registrationNumber),
});

/** What is wrong with a profile, place by place. Whether the area exists is asked elsewhere. */
export const profileProblems = (profile: PartnerProfile): InputProblem[] => [
  ...(profile.name.length < 2 ? [{ path: 'name', code: 'required' }] : []),
  ...textProblem('name', profile.name),
  ...textProblem('about', profile.about),
  ...textProblem('registrationNumber', profile.registrationNumber),
];

/** A decision needs a reason that somebody can read later. */
export function reasonOf(text: string): Result<string> {
  const reason = text.normalize('NFC').trim();
  if (reason.length < 3) return refuseInput([{ path: 'reason', code: 'required' }]);
  const [problem] = textProblem('reason', reason);
  return problem ? refuseInput([problem]) : ok(reason);
}

/** The facts an office looked at when it verified: its people may not change them under the office's hands. */
export function changesVerifiedFacts(before: PartnerProfile, after: PartnerProfile): boolean {
  const verified = ['kind', 'name', 'country', 'registrationNumber'] as const;
  return verified.some((field) => before[field] !== after[field]);
}
