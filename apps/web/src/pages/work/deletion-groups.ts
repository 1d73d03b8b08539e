import type { DeletionTaskFactsFragment } from '../../gql/staff/graphql.js';

type Grouped = Pick<DeletionTaskFactsFragment, 'askedAt' | 'confirmedAt'> & { readonly opportunity: object | null };

/** What one closing of a session asks is asked within minutes. */
const TOGETHER_MS = 10 * 60_000;

const isOneOfMany = ({ confirmedAt, opportunity }: Grouped): boolean => !confirmedAt && !opportunity;

/**
 * Tasks in their order; those that are open, about no opening, and asked at the same time are done together, as after a
 * session. Each keeps its own end.
 */
export function groupsOf<T extends Grouped>(tasks: readonly T[]): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  for (const task of tasks) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const near = before && Math.abs(Date.parse(before.askedAt) - Date.parse(task.askedAt)) <= TOGETHER_MS;
    if (last && near && isOneOfMany(before) && isOneOfMany(task)) last.push(task);
    else groups.push([task]);
  }
  return groups;
}

/** Of a group, the task that ends first. */
export const firstDue = <T extends { readonly dueAt: string }>([first, ...rest]: readonly [T, ...T[]]): T =>
  rest.reduce((earliest, task) => (task.dueAt < earliest.dueAt ? task : earliest), first);
