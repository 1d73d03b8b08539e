import { isAway, type Interview } from './session.js';
import { awayOf, outside, takesPart, type StoredSession } from './planning.js';
import type { PlanContent } from './stored-plan.js';
import type { PairRecord, TableRecord, WishRecord } from './record.js';

/** What a plan says besides: pairs that cannot meet because a partner does not come. */
export type Told = Pick<PlanContent, 'unplaced' | 'leftOut' | 'notices'>;

type Asked = Pick<WishRecord | PairRecord, 'clientId' | 'tableId'>;

/**
 * A plan with what nobody told the planner: wishes and promises at tables whose partner declined, each with this reason, and
 * for each such table how many they are. Nothing is planned there (`planningOf`).
 */
export function withDeclined<T extends Told>(plan: T, { tables, participants, wishes, pairs }: StoredSession): T {
  const declined = tables.filter(({ reply }) => reply === 'declined');
  const out = new Set(declined.map(({ id }) => id));
  const there = new Set(participants.filter(takesPart).map(({ clientId }) => clientId));
  const keyOf = ({ clientId, tableId }: Asked): string => `${tableId} ${clientId}`;
  const promised = new Set(pairs.filter(({ kind }) => kind === 'promised').map(keyOf));
  const asked = [...wishes, ...pairs.filter(({ kind }) => kind === 'promised')].filter(
    ({ clientId, tableId }) => out.has(tableId) && there.has(clientId),
  );
  const lost = [...new Map(asked.map((pair) => [keyOf(pair), pair])).values()];
  const of = new Map(declined.map(({ id }) => [id, lost.filter(({ tableId }) => tableId === id)]));
  const unlucky = new Set(lost.map(({ clientId }) => clientId));
  return {
    ...plan,
    unplaced: [
      ...lost.map((pair) => ({
        ...{ client: pair.clientId, table: pair.tableId, reason: 'partner_declined' as const },
        promised: promised.has(keyOf(pair)),
      })),
      ...plan.unplaced,
    ],
    leftOut: plan.leftOut.map((one) =>
      one.reason === 'no_wishes' && unlucky.has(one.client) ? { ...one, reason: 'partner_declined' as const } : one,
    ),
    notices: [
      ...plan.notices,
      ...[...of]
        .filter(([, list]) => list.length > 0)
        .map(([tableId, { length }]) => ({
          ...{ code: 'introduction.partner_declined', params: { count: length } },
          ...{ tableId, clientId: null },
        })),
    ],
  };
}

/** Tables at which a plan has somebody although nobody sits there then: its partner, or the office, said otherwise since. */
export function unfitTables(
  interviews: readonly Interview[],
  tables: readonly TableRecord[],
  minutes: number,
): readonly TableRecord[] {
  const sits = (table: TableRecord, { interviewer, at }: Interview): boolean =>
    table.reply !== 'declined' &&
    table.interviewers.some(
      (who) => who.id === interviewer && !isAway([...awayOf(who), ...outside(null, table.closedFrom)], at, minutes),
    );
  return tables.filter((table) => interviews.some((each) => each.table === table.id && !sits(table, each)));
}
