import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { SIDES, STATES } from './core/state.js';

/**
 * It is in another state. Subject: the application. Of the office where client, office or product moved it; of the partner
 * where the partner did, who does not know the office: ask `ApplicationsQueries.known` as the product.
 */
export const applicationMoved = defineEvent(
  'application.moved',
  z.object({
    partnerId: z.uuid(),
    opportunityId: z.uuid(),
    /** Null: it was just made. */
    from: z.enum(STATES).nullable(),
    to: z.enum(STATES),
    by: z.enum(SIDES),
    version: z.number().int(),
  }),
);

/** The partner has not answered for 3 (`number` 1) or 7 days (2) and may be reminded. Subject: the application. */
export const applicationReminderDue = defineEvent(
  'application.reminder-due',
  z.object({ partnerId: z.uuid(), opportunityId: z.uuid(), number: z.number().int() }),
);

/** Client and partner agreed, and the partner can read how to reach the client. Subject: the application. */
export const applicationContactOpened = defineEvent(
  'application.contact-opened',
  z.object({ partnerId: z.uuid(), opportunityId: z.uuid() }),
);
