import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { CLIENT_STATES } from './core/client.js';

/** Subject of all of these: the client, within the office. */
export const clientRegistered = defineEvent('client.registered', z.object({ provisional: z.boolean() }));

/** Something of the file or the work profile is another now: whoever keeps a shortlist reads it again. */
export const clientChanged = defineEvent(
  'client.changed',
  z.object({ what: z.enum(['person', 'work', 'standing', 'caseload']), version: z.number().int() }),
);

/** Somebody looked into the vault: who, whose, when. */
export const clientFileOpened = defineEvent('client.file-opened', z.object({}));

export const clientStateChanged = defineEvent('client.state-changed', z.object({ state: z.enum(CLIENT_STATES) }));

/** The subject is the same person as `into`, and goes on under that id. */
export const clientMerged = defineEvent('client.merged', z.object({ into: z.uuid() }));

/** The person's key is gone. Whoever holds something of them forgets it too. */
export const clientErased = defineEvent('client.erased', z.object({}));
