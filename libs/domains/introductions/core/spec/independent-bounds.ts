import type { IntroductionSession, Minute, Span } from '../session.js';

/** What any plan could reach, by plain augmenting paths over names; shares no code with the planner. */

const touches = (spans: readonly Span[], from: Minute, until: Minute): boolean =>
  spans.some((span) => span.from < until && from < span.until);

function starts({ hours }: IntroductionSession): Minute[] {
  const list: Minute[] = [];
  let time = hours.opens;
  while (time + hours.interview <= hours.closes) {
    const until = time + hours.interview;
    const pause = hours.breaks.find((span) => touches([span], time, until));
    if (!pause) list.push(time);
    time = pause ? pause.until : until + hours.change;
  }
  return list;
}

/** The most that can be given out: each giver up to `supply`, each taker up to `room`, over the pairs, each pair once. */
function mostFlow(
  pairs: readonly (readonly [string, string])[],
  supply: (giver: string) => number,
  room: (taker: string) => number,
): number {
  const wanted = new Map<string, string[]>();
  for (const [giver, taker] of pairs) wanted.set(giver, [...(wanted.get(giver) ?? []), taker]);
  const holders = new Map<string, Set<string>>();
  const of = (taker: string): Set<string> => {
    const set = holders.get(taker) ?? new Set<string>();
    holders.set(taker, set);
    return set;
  };
  const give = (giver: string, seen: Set<string>): boolean => {
    for (const taker of wanted.get(giver) ?? []) {
      if (seen.has(taker) || of(taker).has(giver)) continue;
      seen.add(taker);
      if (of(taker).size < room(taker)) {
        of(taker).add(giver);
        return true;
      }
      for (const other of [...of(taker)]) {
        of(taker).delete(other);
        of(taker).add(giver);
        if (give(other, seen)) return true;
        of(taker).delete(giver);
        of(taker).add(other);
      }
    }
    return false;
  };
  let total = 0;
  for (const giver of wanted.keys()) {
    for (let unit = 0; unit < supply(giver); unit++) total += give(giver, new Set()) ? 1 : 0;
  }
  return total;
}

const pairKeys = ({ wishes, forbidden }: IntroductionSession): (readonly [string, string])[] => {
  const taboo = new Set(forbidden.map(({ client, table }) => `${client}|${table}`));
  return wishes
    .filter(({ client, table }) => !taboo.has(`${client}|${table}`))
    .map(({ client, table }) => [client, table] as const);
};

/** How many clients can have one interview at all: seats are moments of interviewers. */
export function mostServed(session: IntroductionSession): number {
  const { hours } = session;
  const clients = new Map(session.clients.map((client) => [client.id, client]));
  const tables = new Map(session.tables.map((table) => [table.id, table]));
  const seats = pairKeys(session).flatMap(([client, table]) =>
    starts(session).flatMap((time) => {
      const who = clients.get(client);
      const where = tables.get(table);
      const until = time + hours.interview;
      if (!who || !where || touches([...who.away, ...who.elsewhere, ...where.away], time, until)) return [];
      return where.interviewers
        .filter(({ away }) => !touches(away, time, until))
        .map(({ id }) => [client, `${table}|${id}|${time}`] as const);
    }),
  );
  return mostFlow(
    seats,
    () => 1,
    () => 1,
  );
}

/**
 * Whether all floors can be met at once when nobody is away. A choice that meets the clients' and one that meets the
 * tables' make one that meets both (Mendelsohn and Dulmage 1958).
 */
export function floorsCanBeMet(session: IntroductionSession): boolean {
  const slots = starts(session).length;
  const client = new Map(
    session.clients.map(({ id, floor, most }) => [id, { floor, room: Math.min(slots, most ?? slots) }]),
  );
  const table = new Map(
    session.tables.map(({ id, floor, interviewers }) => [id, { floor, room: slots * interviewers.length }]),
  );
  const floorOf = (sides: typeof client, id: string): number => sides.get(id)?.floor ?? 0;
  const roomOf = (sides: typeof client, id: string): number => sides.get(id)?.room ?? 0;
  const sum = (sides: typeof client): number => [...sides.values()].reduce((all, { floor }) => all + floor, 0);
  const pairs = pairKeys(session);
  const turned = pairs.map(([a, b]) => [b, a] as const);
  const forClients = mostFlow(
    pairs,
    (id) => floorOf(client, id),
    (id) => roomOf(table, id),
  );
  const forTables = mostFlow(
    turned,
    (id) => floorOf(table, id),
    (id) => roomOf(client, id),
  );
  const within = (sides: typeof client): boolean => [...sides.values()].every(({ floor, room }) => floor <= room);
  return within(client) && within(table) && forClients === sum(client) && forTables === sum(table);
}
