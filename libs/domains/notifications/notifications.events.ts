import { z } from 'zod';
import { CHANNELS } from '#kernel/outside-text';
import { defineEvent } from '#platform/events/event-log';

/** A message's time has come. Subject: the message, within the office. */
export const messageDue = defineEvent('notification.message-due', z.object({ channel: z.enum(CHANNELS) }));

/** A browser of somebody takes notices, or no more. Subject: the client, within the office. */
export const deviceChanged = defineEvent('notification.device-changed', z.object({ joined: z.boolean() }));

/** Somebody said how they want to be told. Subject: the client, within the office. */
export const preferencesChanged = defineEvent(
  'notification.preferences-changed',
  z.object({ channels: z.array(z.enum(CHANNELS)), sharedPhone: z.boolean() }),
);
