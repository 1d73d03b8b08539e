import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';

/** Public holidays are dates of deadlines and of opening hours. */
export const holidayChanged = defineEvent(
  'reference.holiday-changed',
  z.object({
    change: z.enum(['added', 'changed', 'removed']),
    country: z.enum(['ID', 'VN']),
    date: z.iso.date(),
    version: z.int(),
  }),
);
