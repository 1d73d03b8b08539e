import type { Actor } from '#kernel/actor';
import type { LocalDate } from '#kernel/period';
import type { SessionState } from './record.js';

const STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker', 'system']);

/** The office whose sessions the actor organises; null for everybody else. */
export const officeOf = (actor: Actor): string | null =>
  STAFF.has(actor.persona) ? (actor.officeIds[0] ?? null) : null;

export const SESSION_ACTIONS = ['cancel', 'close', 'reopen'] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

const NEXT: Readonly<Record<SessionAction, Readonly<Partial<Record<SessionState, SessionState>>>>> = {
  cancel: { draft: 'cancelled', published: 'cancelled' },
  close: { published: 'closed' },
  reopen: { closed: 'published', cancelled: 'draft' },
};

/** Where an action leads, or null where it makes no sense. */
export const afterAction = (action: SessionAction, state: SessionState): SessionState | null =>
  NEXT[action][state] ?? null;

/** Something may still be said about the session: its day, its people, its tables. */
export const isOpen = (state: SessionState): boolean => state === 'draft' || state === 'published';

/** Oneself, under whatever id (`ownIds`), or whoever organises for the office. */
export const mayAnswerFor = (
  actor: Actor,
  person: { readonly officeId: string; readonly clientId: string },
  ownIds: readonly string[],
): boolean => (actor.persona === 'client' ? ownIds.includes(person.clientId) : officeOf(actor) === person.officeId);

/** On paper, and its day has come: partners may say what came of it. `today` is the date at its place. */
export const hasBegun = (
  { state, day }: { readonly state: SessionState; readonly day: LocalDate },
  today: LocalDate,
): boolean => (state === 'published' || state === 'closed') && day <= today;

/** Partners who are invited may still say whom they would like to meet, up to the day itself. `today` is the date at its place. */
export const takesWishes = (
  { state, day }: { readonly state: SessionState; readonly day: LocalDate },
  today: LocalDate,
): boolean => isOpen(state) && today <= day;
