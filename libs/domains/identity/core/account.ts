import type { Persona } from '#kernel/actor';

/** `work`: people of offices and partners, who sign in by e-mail. `client`: people in aftercare, by phone or card. */
export const ACCOUNT_KINDS = ['work', 'client'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const ACCOUNT_STATUSES = ['active', 'suspended'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Who a person may sign in as; a visitor and the product itself have no account. */
export const ACCOUNT_PERSONAS = [
  'client',
  'counsellor',
  'employer',
  'trainer',
  'loan_officer',
  'social_worker',
  'authority',
  'administrator',
] as const satisfies readonly Persona[];
export type AccountPersona = (typeof ACCOUNT_PERSONAS)[number];

/** What a persona acts for: one office, one partner, or neither. */
export type Belonging = 'office' | 'partner' | 'nothing';

const BELONGS: Readonly<Record<AccountPersona, Belonging>> = {
  client: 'office',
  counsellor: 'office',
  social_worker: 'office',
  employer: 'partner',
  trainer: 'partner',
  loan_officer: 'partner',
  authority: 'nothing',
  administrator: 'nothing',
};

export const belongingOf = (persona: AccountPersona): Belonging => BELONGS[persona];

export const kindOf = (persona: AccountPersona): AccountKind => (persona === 'client' ? 'client' : 'work');

/** One persona of an account, for one office or partner. */
export interface Membership {
  readonly id: string;
  readonly accountId: string;
  readonly persona: AccountPersona;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  /** The client behind a client's account, once the clients domain knows one. */
  readonly clientId: string | null;
}

/** An account with its names opened. */
export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  readonly status: AccountStatus;
  readonly displayName: string;
  /** Enough of the sign-in name to recognise it: `b•••@contoh.id`, `•••4821`. */
  readonly signInHint: string;
  readonly secondFactor: boolean;
  readonly lastSignInAt: Date | null;
  readonly memberships: readonly Membership[];
  readonly version: number;
}

/** Where a new membership would act. */
export interface MembershipInput {
  readonly persona: AccountPersona;
  readonly officeId?: string | null;
  readonly partnerId?: string | null;
  /** Of a client's account: whose it is. The caller vouches for it. */
  readonly clientId?: string | null;
}
