import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { STATUSES } from './core/opportunity.js';

/** What happened; readers of the index need not look at it, the timeline does. */
export const CHANGES = [
  'posted',
  'edited',
  'published',
  'paused',
  'resumed',
  'confirmed',
  'filled',
  'reopened',
  'closed',
  'withdrawn',
  'place-taken',
  'place-released',
  'partner-standing',
] as const;
export type Change = (typeof CHANGES)[number];

/** Anything about an opportunity that a reader or the search index may see. Subject: the opportunity. */
export const opportunityChanged = defineEvent(
  'opportunity.changed',
  z.object({ change: z.enum(CHANGES), status: z.enum(STATUSES), version: z.number().int() }),
);

/** The partner is asked whether a posting still stands; it closes on `confirmBy` without an answer. Subject: the opportunity. */
export const confirmationAsked = defineEvent('opportunity.confirmation-asked', z.object({ confirmBy: z.string() }));
