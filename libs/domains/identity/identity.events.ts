import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { ACCOUNT_PERSONAS } from './core/account.js';

/** An office was made, changed or closed. Subject and office: the office. */
export const officeChanged = defineEvent(
  'identity.office-changed',
  z.object({ change: z.enum(['created', 'updated']), version: z.number().int() }),
);

export const ACCOUNT_CHANGES = [
  'created',
  'suspended',
  'reinstated',
  'membership_added',
  'membership_removed',
  'secret_changed',
  'secret_reset',
  'second_factor_added',
  'second_factor_removed',
  'signed_in',
  'signed_out',
  'signed_out_everywhere',
  'acting_changed',
] as const;

/** Something about an account or its sessions. Subject: the account; office: of a client's account, else none. */
export const accountChanged = defineEvent(
  'identity.account-changed',
  z.object({
    change: z.enum(ACCOUNT_CHANGES),
    membershipId: z.uuid().optional(),
    persona: z.enum(ACCOUNT_PERSONAS).optional(),
  }),
);

/** Somebody was invited. Subject: the invitation. */
export const invitationMade = defineEvent('identity.invitation-made', z.object({ persona: z.enum(ACCOUNT_PERSONAS) }));
