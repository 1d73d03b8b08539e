import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';

/** Somebody asked for work on a batch, which the worker does. Subject: the batch. */
export const importAsked = defineEvent('import.asked', z.object({ work: z.enum(['check', 'run', 'undo']) }));

/** The handler that does the work. */
export const DO_WORK = 'imports.work';

/** The work ended. Subject: the batch. */
export const importEnded = defineEvent(
  'import.ended',
  z.object({
    status: z.enum(['checked', 'imported', 'undone', 'failed']),
    accepted: z.number().int(),
    rejected: z.number().int(),
  }),
);
