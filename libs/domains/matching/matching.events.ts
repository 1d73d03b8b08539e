import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { STANCES } from './core/override.js';

/** Subject of these: the client, within the office. */
export const matchOverridden = defineEvent(
  'match.overridden',
  z.object({ opportunityId: z.uuid(), stance: z.enum(STANCES), reason: z.string() }),
);
export const matchOverrideEnded = defineEvent('match.override-ended', z.object({ opportunityId: z.uuid() }));
export const shortlistKept = defineEvent('match.shortlist-kept', z.object({ shortlistId: z.uuid() }));
export const noneAnswered = defineEvent('match.none-answered', z.object({ fact: z.string(), holds: z.boolean() }));

/** Subject: the administrator who made them. */
export const weightsSaved = defineEvent('match.weights-saved', z.object({ version: z.number().int() }));
