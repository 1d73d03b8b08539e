import type { AccountPersona } from './account.js';

export interface Invitation {
  readonly id: string;
  readonly persona: AccountPersona;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
}

/** Days an invitation can be accepted. */
export const INVITATION_DAYS = 7;
/** Hours a secret for one use works. */
export const ONE_TIME_HOURS = 72;
