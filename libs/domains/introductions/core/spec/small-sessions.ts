import { planSession, type Plan } from '../plan.js';
import type { Attendee, Hours, Interview, IntroductionSession, Span, Table, Wish } from '../session.js';

export const TODAY = '2026-12-01';
export const ALL_DAY: readonly Span[] = [{ from: 0, until: 1_440 }];

export const client = (id: string, more: Partial<Attendee> = {}): Attendee => ({
  id,
  away: [],
  elsewhere: [],
  floor: 1,
  most: null,
  patience: null,
  ...more,
});

/** With one interviewer, `<id>-a`. */
export const table = (id: string, more: Partial<Table> = {}): Table => ({
  id,
  interviewers: [{ id: `${id}-a`, away: [] }],
  away: [],
  floor: 0,
  spot: null,
  ...more,
});

/** Slots at 480, 500 … of 15 minutes with 5 to change. */
export const hoursUntil = (closes: number): Hours => ({ opens: 480, closes, interview: 15, change: 5, breaks: [] });

/** Tables x and y, clients a, b and c, slots at 480 and 500, no wish. */
export const smallSession = (more: Partial<IntroductionSession> = {}): IntroductionSession => ({
  day: '2026-12-10',
  hours: hoursUntil(520),
  tables: [table('x'), table('y')],
  clients: [client('a'), client('b'), client('c')],
  wishes: [],
  fixed: [],
  forbidden: [],
  seed: 1,
  budget: null,
  ...more,
});

export const wish = (who: string, where: string, value = 10): Wish => ({ client: who, table: where, value });

export const seat = (who: string, where: string, at: number): Interview => ({
  client: who,
  table: where,
  interviewer: `${where}-a`,
  at,
});

/** The plan of a session that is not refused. */
export function planOf(session: IntroductionSession): Plan {
  const result = planSession(session, TODAY);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
