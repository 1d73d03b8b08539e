import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';

/** An answer was kept with the client who is the subject. What it says stays in the vault. */
export const answerKept = defineEvent('rules.answer-kept', z.object({ answerId: z.uuid() }));

/** Somebody read an answer that is kept with a client, or, without an id, all of them. */
export const answersOpened = defineEvent('rules.answers-opened', z.object({ answerId: z.uuid().nullable() }));
