import { z } from 'zod';
import { defineEvent } from '#platform/events/event-log';
import { ANNOUNCE } from './core/announce.js';
import { NEXT_STEPS, OUTCOMES, REPLIES, SESSION_STATES, TABLE_REPLIES } from './core/record.js';

/** Subject of all of these: the introduction session, within the office. */
export const sessionChanged = defineEvent(
  'introduction.session-changed',
  z.object({
    change: z.enum(['created', 'edited', 'state', 'tables', 'wishes']),
    state: z.enum(SESSION_STATES),
    /** Whoever is invited is to be told of it. */
    announced: z.boolean().optional(),
  }),
);

export const clientInvited = defineEvent(
  'introduction.client-invited',
  z.object({ clientId: z.uuid(), card: z.number().int(), reply: z.enum(REPLIES), walkIn: z.boolean() }),
);

export const clientAnswered = defineEvent(
  'introduction.client-answered',
  z.object({ clientId: z.uuid(), reply: z.enum(REPLIES) }),
);

/** Also for the partner's side: `partnerId` stands on the event. */
export const tableInvited = defineEvent(
  'introduction.table-invited',
  z.object({ tableId: z.uuid(), reply: z.enum(TABLE_REPLIES) }),
);

/** The partner itself said whether it comes, or when; what, stands at the table. */
export const tableAnswered = defineEvent(
  'introduction.table-answered',
  z.object({ tableId: z.uuid(), reply: z.enum(TABLE_REPLIES) }),
);

export const sessionPlanned = defineEvent(
  'introduction.planned',
  z.object({ planId: z.uuid(), kind: z.enum(['plan', 'replan']), interviews: z.number().int() }),
);

/** What stands on paper is another now; `announce` says whom the organiser wants to be told. */
export const planPublished = defineEvent(
  'introduction.published',
  z.object({ planId: z.uuid(), announce: z.enum(ANNOUNCE) }),
);

/** One pair's result; applications and placements begin with it. */
export const resultRecorded = defineEvent(
  'introduction.result-recorded',
  z.object({
    interviewId: z.uuid(),
    clientId: z.uuid(),
    tableId: z.uuid(),
    partnerId: z.uuid(),
    outcome: z.enum(OUTCOMES).nullable(),
    nextStep: z.enum(NEXT_STEPS).nullable(),
  }),
);

/** A partner said what came of pairs of its own; what it said lies in its answers. */
export const partnerAnswered = defineEvent(
  'introduction.partner-answered',
  z.object({ interviewIds: z.array(z.uuid()).max(500) }),
);

/** A partner said whom it would like to meet at a table of its own; whom, lies in its cards. */
export const partnerMarked = defineEvent('introduction.partner-marked', z.object({ tableId: z.uuid() }));

/** Somebody of the office did what was to follow from a talk, or took it back. */
export const talkFollowedUp = defineEvent(
  'introduction.followed-up',
  z.object({ interviewId: z.uuid(), done: z.boolean() }),
);

/** Two devices wrote different things into one field; a person decides. */
export const sheetConflicted = defineEvent('introduction.sheet-conflicted', z.object({ fields: z.number().int() }));
