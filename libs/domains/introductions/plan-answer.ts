import { clockOrNull } from './clock-values.js';
import { clockOf } from './core/draft.js';
import type { PlanRecord } from './core/stored-plan.js';

const pairOf = ({ client, table }: { readonly client: string; readonly table: string }) => ({
  clientId: client,
  tableId: table,
});

/** A kept plan as GraphQL shows it. */
export function planAnswer(record: PlanRecord) {
  const { id, kind, seed, quality, content, madeAt, publishedAt } = record;
  const { comfort, ...rest } = quality;
  return {
    id,
    rest: kind === 'replan',
    seed,
    madeAt,
    publishedAt,
    quality: { ...rest, idle: Math.round(comfort.idle), impatient: comfort.impatient },
    interviews: content.interviews.map(({ interviewer, at, ...pair }) => ({
      ...pairOf(pair),
      interviewer,
      at: clockOf(at),
    })),
    unplaced: content.unplaced.map(({ reason, promised, ...pair }) => ({ ...pairOf(pair), reason, promised })),
    leftOut: content.leftOut.map(({ client, reason }) => ({ clientId: client, reason })),
    changes: content.changes.map(({ before, after, ...pair }) => ({
      ...pairOf(pair),
      before: clockOrNull(before),
      after: clockOrNull(after),
    })),
    findings: content.notices,
    record,
  };
}
