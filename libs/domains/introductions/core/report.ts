import type { LocalDate } from '#kernel/period';
import type { ParticipantRecord, SessionRecord } from './record.js';
import { INTERVIEW_ENDS, OPEN_INTERVIEW_ENDS, endOf, type ReportedInterview } from './report-ends.js';
import { toldInside, toldOutside, type Told } from './suppression.js';

/** Whether somebody was there; `expected` while nobody has said so. */
export type Seen = 'came' | 'away' | 'expected';

export function seenOf({ presence, walkIn }: Pick<ParticipantRecord, 'presence' | 'walkIn'>): Seen {
  if (walkIn || presence === 'present' || presence === 'late' || presence === 'left') return 'came';
  return presence === 'absent' ? 'away' : 'expected';
}

/** Whether a day is over: its session was closed, or it is tomorrow there. `today` is the date at the place. */
export const isOver = ({ state, day }: Pick<SessionRecord, 'state' | 'day'>, today: LocalDate): boolean =>
  state === 'closed' || day < today;

/** What somebody came to look for; what nobody noted is `unknown`. */
export interface ReportedPerson {
  readonly clientId: string;
  readonly group: string;
  readonly seen: Seen;
}

export interface ReportedDay {
  readonly over: boolean;
  /** Partners in the order of their tables. */
  readonly partnerIds: readonly string[];
  readonly interviews: readonly ReportedInterview[];
  readonly people: readonly ReportedPerson[];
}

/** How a day ended for a person: each is counted once, by the best that came of it. */
const PERSON_ENDS = ['next_step', 'met', 'came', 'away'] as const;
const OPEN_PERSON_ENDS = ['next_step', 'met', 'came', 'not_yet', 'away'] as const;
type PersonEnd = (typeof OPEN_PERSON_ENDS)[number];

export interface ReportTable {
  /** Without the sum that stands at the end of each row. */
  readonly columns: readonly string[];
  /** Of each row; the last row of `cells` is the sum of all. */
  readonly keys: readonly string[];
  readonly cells: Told;
}

export interface Report {
  /** Interviews by partner: one column for each end, then their sum. */
  readonly partners: ReportTable;
  /** People by what they look for: one column for each end, then their sum. */
  readonly groups: ReportTable;
}

function personEnd({ seen }: ReportedPerson, own: readonly ReportedInterview[], over: boolean): PersonEnd {
  const met = own.filter(({ outcome }) => outcome === 'met');
  if (met.some(({ nextStep }) => nextStep !== null && nextStep !== 'none')) return 'next_step';
  if (met.length > 0) return 'met';
  if (seen === 'expected') return over ? 'away' : 'not_yet';
  return seen;
}

function counted<R>(
  keys: readonly R[],
  columns: readonly string[],
  items: readonly (readonly [R, string])[],
): number[][] {
  const counts = keys.map(() => columns.map(() => 0));
  for (const [key, column] of items) {
    const row = counts[keys.indexOf(key)];
    if (row) row[columns.indexOf(column)] = (row[columns.indexOf(column)] as number) + 1;
  }
  return counts;
}

/**
 * What came of a day. The two tables count different things (interviews, people), so that neither gives back what the
 * other hides. `outside`: as it may leave the office, with small cells and those that would give them back hidden.
 */
export function reportOf({ over, partnerIds, interviews, people }: ReportedDay, outside: boolean): Report {
  const told = outside ? toldOutside : toldInside;
  const partners = [...new Set(partnerIds)];
  const groups = [...new Set(people.map(({ group }) => group))].sort();
  const byClient = Map.groupBy(interviews, ({ clientId }) => clientId);
  const [interviewEnds, personEnds] = over ? [INTERVIEW_ENDS, PERSON_ENDS] : [OPEN_INTERVIEW_ENDS, OPEN_PERSON_ENDS];
  const ends = interviews.map((each) => [each.partnerId, endOf(each, over)] as const);
  const lives = people.map(
    (person) => [person.group, personEnd(person, byClient.get(person.clientId) ?? [], over)] as const,
  );
  return {
    partners: { columns: interviewEnds, keys: partners, cells: told(counted(partners, interviewEnds, ends)) },
    groups: { columns: personEnds, keys: groups, cells: told(counted(groups, personEnds, lives)) },
  };
}
