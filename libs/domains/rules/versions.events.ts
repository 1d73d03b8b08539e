import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { STEP_NAMES } from './core/lifecycle.js';

/** Somebody took a step with a version of a programme. Subject: the version. `row` counts its changes. */
export const ruleVersionMoved = defineEvent(
  'rules.version-moved',
  z.object({ programme: z.string(), step: z.enum(STEP_NAMES), row: z.number().int() }),
);
