import { findingsOf, type Finding } from './findings.js';
import type { Plan, Quality } from './plan.js';
import type { LeftOut, Unplaced } from './reasons.js';
import type { Change, Replan } from './replan.js';
import type { InterviewRecord, ParticipantRecord, TableRecord } from './record.js';
import type { Interview, IntroductionSession } from './session.js';

export interface PlanContent {
  readonly interviews: readonly Interview[];
  readonly unplaced: readonly Unplaced[];
  readonly leftOut: readonly LeftOut[];
  readonly notices: readonly Finding[];
  /** What is no longer as printed; empty for a first plan. */
  readonly changes: readonly Change[];
}

/** A plan as it is kept, with the seed that gives it again. */
export interface PlanRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: 'plan' | 'replan';
  readonly seed: number;
  readonly quality: Quality;
  readonly content: PlanContent;
  readonly madeAt: Date;
  readonly publishedAt: Date | null;
}

/** `session` is what the planner was told. */
export const contentOf = (plan: Plan | Replan, session: IntroductionSession): PlanContent => ({
  interviews: plan.interviews,
  unplaced: plan.unplaced,
  leftOut: plan.leftOut,
  notices: findingsOf(plan.notices, session),
  changes: 'changes' in plan ? plan.changes : [],
});

export interface PrintedOn {
  readonly sessionId: string;
  readonly tables: readonly TableRecord[];
  readonly participants: readonly ParticipantRecord[];
  readonly before: readonly InterviewRecord[];
  readonly newId: () => string;
}

/** `moved`: it has a time that it did not have on paper before, or is off now. */
export type PrintedRow = InterviewRecord & { readonly moved: boolean };

const keyOf = (clientId: string, tableId: string): string => `${clientId} ${tableId}`;

/**
 * What stands on paper after a plan: its interviews, and those of before that it calls off. What met or was written down
 * stays as it is, and so does, in a plan of the rest of a day, what lies before `now`.
 */
export function printOf(plan: PlanContent, { sessionId, tables, participants, before, newId }: PrintedOn, now: number) {
  const known = new Map(before.map((each) => [keyOf(each.clientId, each.tableId), each]));
  const partners = new Map(tables.map(({ id, partnerId }) => [id, partnerId]));
  const cards = new Map(participants.map(({ clientId, card }) => [clientId, card]));
  const planned = new Set<string>();
  const rows: PrintedRow[] = plan.interviews.map(({ client, table, interviewer, at }) => {
    const key = keyOf(client, table);
    planned.add(key);
    const old = known.get(key);
    return {
      ...NOTHING_YET,
      ...old,
      id: old?.id ?? newId(),
      sessionId,
      clientId: client,
      tableId: table,
      partnerId: partners.get(table) as string,
      card: cards.get(client) as number,
      interviewer,
      at,
      printed: old && !old.off ? old.printed : at,
      off: false,
      moved: !old || old.off || old.at !== at,
    };
  });
  const off = before
    .filter((each) => !planned.has(keyOf(each.clientId, each.tableId)) && each.outcome === null && each.at >= now)
    .map((each) => ({ ...each, off: true, moved: !each.off }));
  return [...rows, ...off];
}

const NOTHING_YET = { outcome: null, clientInterest: null, partnerInterest: null, nextStep: null, secondOn: null };
