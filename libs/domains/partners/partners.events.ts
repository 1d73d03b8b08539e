import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { DECISIONS, PARTNER_KINDS, PARTNER_STATUSES } from './core/partner.js';

/** A partner joined and waits for an office. Subject of this and the other two: the partner. */
export const partnerRegistered = defineEvent('partner.registered', z.object({ kind: z.enum(PARTNER_KINDS) }));

export const partnerEdited = defineEvent('partner.edited', z.object({ version: z.number().int() }));

/** An office decided: whoever keeps something that hangs on the standing of a partner reads it again. */
export const partnerStandingChanged = defineEvent(
  'partner.standing-changed',
  z.object({ decision: z.enum(DECISIONS), from: z.enum(PARTNER_STATUSES), to: z.enum(PARTNER_STATUSES) }),
);
