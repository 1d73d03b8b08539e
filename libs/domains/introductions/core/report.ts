import { INTERVIEW_ENDS, endOf, type ReportedInterview } from './report-ends.js';
import { toldInside, toldOutside, type Told } from './suppression.js';

/** What somebody came to look for; what nobody noted is `unknown`. */
export interface ReportedPerson {
  readonly clientId: string;
  readonly group: string;
  readonly came: boolean;
}

export interface ReportedDay {
  /** Partners in the order of their tables. */
  readonly partnerIds: readonly string[];
  readonly interviews: readonly ReportedInterview[];
  readonly people: readonly ReportedPerson[];
}

/** How a day ended for a person: each is counted once, by the best that came of it. */
export const PERSON_ENDS = ['next_step', 'met', 'came', 'away'] as const;
export type PersonEnd = (typeof PERSON_ENDS)[number];

export interface ReportTable {
  /** Of each row; the last row of `cells` is the sum of all. */
  readonly keys: readonly string[];
  readonly cells: Told;
}

export interface Report {
  /** Interviews by partner: one column each of `INTERVIEW_ENDS`, then their sum. */
  readonly partners: ReportTable;
  /** People by what they look for: one column each of `PERSON_ENDS`, then their sum. */
  readonly groups: ReportTable;
}

function personEnd(person: ReportedPerson, own: readonly ReportedInterview[]): PersonEnd {
  const met = own.filter(({ outcome }) => outcome === 'met');
  if (met.some(({ nextStep }) => nextStep !== null && nextStep !== 'none')) return 'next_step';
  if (met.length > 0) return 'met';
  return person.came ? 'came' : 'away';
}

function counted<R, C>(keys: readonly R[], columns: readonly C[], items: readonly (readonly [R, C])[]): number[][] {
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
export function reportOf({ partnerIds, interviews, people }: ReportedDay, outside: boolean): Report {
  const told = outside ? toldOutside : toldInside;
  const partners = [...new Set(partnerIds)];
  const groups = [...new Set(people.map(({ group }) => group))].sort();
  const byClient = Map.groupBy(interviews, ({ clientId }) => clientId);
  const ends = interviews.map((each) => [each.partnerId, endOf(each)] as const);
  const lives = people.map((person) => [person.group, personEnd(person, byClient.get(person.clientId) ?? [])] as const);
  return {
    partners: { keys: partners, cells: told(counted(partners, INTERVIEW_ENDS, ends)) },
    groups: { keys: groups, cells: told(counted(groups, PERSON_ENDS, lives)) },
  };
}
