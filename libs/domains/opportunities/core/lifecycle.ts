import { addDays, type LocalDate } from '#kernel/period';
import { STATUSES, type OpportunityFacts, type OpportunityStatus } from './opportunity.js';

export const STEPS = ['publish', 'pause', 'resume', 'confirm', 'edit', 'close', 'fill', 'reopen'] as const;
/** `fill` and `reopen` are taken by places, not by people. */
export type Step = (typeof STEPS)[number];

type Row = Readonly<Record<OpportunityStatus, OpportunityStatus | null>>;

/** What may happen next; null: not from here. A forgotten status does not compile. */
const TABLE: Readonly<Record<Step, Row>> = {
  publish: { draft: 'published', published: null, paused: null, filled: null, closed: null },
  pause: { draft: null, published: 'paused', paused: null, filled: null, closed: null },
  resume: { draft: null, published: null, paused: 'published', filled: null, closed: null },
  confirm: { draft: null, published: 'published', paused: 'paused', filled: 'filled', closed: null },
  edit: { draft: 'draft', published: 'published', paused: 'paused', filled: 'filled', closed: null },
  close: { draft: 'closed', published: 'closed', paused: 'closed', filled: 'closed', closed: null },
  fill: { draft: null, published: 'filled', paused: null, filled: null, closed: null },
  reopen: { draft: null, published: null, paused: null, filled: 'published', closed: null },
};

export const canStep = (status: OpportunityStatus, step: Step): boolean => TABLE[step][status] !== null;

/** The status that fits the places: full is filled, and not full is published; other statuses stay. */
export function settled(status: OpportunityStatus, places: number, placesTaken: number): OpportunityStatus {
  const step: Step = placesTaken >= places ? 'fill' : 'reopen';
  return TABLE[step][status] ?? status;
}

/** The status after a step, or null where it is not possible. Resuming a full one makes it filled. */
export function after(
  step: Step,
  facts: Pick<OpportunityFacts, 'status' | 'places' | 'placesTaken'>,
): OpportunityStatus | null {
  const next = TABLE[step][facts.status];
  return next === null ? null : settled(next, facts.places, facts.placesTaken);
}

/** Reasons a poster gives for closing. */
export const CLOSING_REASONS = ['found_people', 'no_longer_needed', 'posted_by_mistake', 'other'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Reasons the product closes for. */
export type AgeReason = 'expired' | 'ended' | 'unconfirmed';

/** Days without confirmation after which a posting is asked about, and days it then has to answer: 90 in all. */
export const ASK_AFTER_DAYS = 83;
export const ANSWER_DAYS = 7;
/** Days a closed one stays readable for everybody, marked as closed. */
export const CLOSED_SHOWN_DAYS = 30;

const DAY = 86_400_000;
const daysSince = (instant: Date, now: Date): number => (now.getTime() - instant.getTime()) / DAY;

export type AgeStep =
  { readonly step: 'close'; readonly reason: AgeReason } | { readonly step: 'ask'; readonly confirmBy: LocalDate };

/** Statuses that grow old: what is out, or waits to be out again. */
export const AGING = STATUSES.filter((status) => TABLE.confirm[status] !== null);

type Aging = Pick<OpportunityFacts, 'status' | 'applyUntil' | 'endsOn' | 'confirmedAt' | 'confirmationAskedAt'>;

function dateStep({ applyUntil, endsOn }: Aging, today: LocalDate): AgeStep | null {
  if (applyUntil !== null && applyUntil < today) return { step: 'close', reason: 'expired' };
  return endsOn !== null && endsOn < today ? { step: 'close', reason: 'ended' } : null;
}

function confirmationStep(confirmedAt: Date, asked: Date | null, now: Date): 'ask' | 'close' | null {
  if (daysSince(confirmedAt, now) < ASK_AFTER_DAYS) return null;
  if (asked === null || asked <= confirmedAt) return 'ask';
  return daysSince(asked, now) >= ANSWER_DAYS ? 'close' : null;
}

/**
 * What time does to a posting. Past its dates it closes; not confirmed for 83 days it is asked about, and closes 7 days
 * after the question, never without one. A full one is not asked: nobody can be misled by it.
 */
export function ageStep(facts: Aging, now: Date, today: LocalDate): AgeStep | null {
  if (!AGING.includes(facts.status)) return null;
  const dated = dateStep(facts, today);
  if (dated !== null || facts.status === 'filled' || facts.confirmedAt === null) return dated;
  const step = confirmationStep(facts.confirmedAt, facts.confirmationAskedAt, now);
  if (step === 'ask') return { step, confirmBy: addDays(today, ANSWER_DAYS) };
  return step === 'close' ? { step, reason: 'unconfirmed' } : null;
}
