import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { PURPOSES } from './core/consent.js';

const named = z.object({
  consentId: z.uuid(),
  purpose: z.enum(PURPOSES),
  /** Null: all of a kind. */
  partnerId: z.uuid().nullable(),
  /** Null: any opening. */
  opportunityId: z.uuid().nullable(),
});

/** Subject: the client, within the office. */
export const consentGiven = defineEvent('consent.given', named);

/** A code is to be sent to the person's phone; the code follows from the id. Subject: the client. */
export const consentCodeAsked = defineEvent('consent.code-asked', z.object({ codeId: z.uuid() }));

/** It holds no more, since the same transaction. Whoever keeps, shows or sends something under it stops. Subject: the client. */
export const consentWithdrawn = defineEvent('consent.withdrawn', named);

/** A partner says that what it noted is deleted. Subject: the task. */
export const deletionConfirmed = defineEvent('consent.deletion-confirmed', z.object({ partnerId: z.uuid() }));
