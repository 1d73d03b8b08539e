import { isAway, type Attendee, type Interview, type IntroductionSession, type Minute, type Span } from './session.js';
import type { Table, Wish } from './session.js';
import type { Day } from './replan.js';
import type {
  InterviewRecord,
  PairRecord,
  ParticipantRecord,
  SessionRecord,
  TableInterviewer,
  TableRecord,
  WishRecord,
} from './record.js';

const DAY: Minute = 1_440;

/** A session as it lies in the database, for planning. */
export interface StoredSession {
  readonly session: SessionRecord;
  readonly tables: readonly TableRecord[];
  readonly participants: readonly ParticipantRecord[];
  readonly wishes: readonly WishRecord[];
  readonly pairs: readonly PairRecord[];
  /** By client: what they have in other sessions of the day. */
  readonly elsewhere: ReadonlyMap<string, readonly Span[]>;
}

/** The day before and after a time of being there; null is the day's own beginning or end. */
export const outside = (from: Minute | null, until: Minute | null): Span[] => [
  ...(from === null || from <= 0 ? [] : [{ from: 0, until: from }]),
  ...(until === null || until >= DAY ? [] : [{ from: until, until: DAY }]),
];

/** When an interviewer is away. */
export const awayOf = ({ from, until }: TableInterviewer): Span[] => outside(from, until);

function tableOf({ id, interviewers, floor, spot, closedFrom }: TableRecord): Table {
  return {
    id,
    interviewers: interviewers.map((who) => ({ id: who.id, away: awayOf(who) })),
    away: outside(null, closedFrom),
    floor,
    spot,
  };
}

const WHOLE_DAY: readonly Span[] = [{ from: 0, until: DAY }];

function attendeeOf(participant: ParticipantRecord, { session, elsewhere }: StoredSession): Attendee {
  const talks = participant.talks.flatMap((place) => {
    const talk = session.talks[place];
    return talk ? [{ from: talk.from, until: talk.until }] : [];
  });
  const away =
    participant.presence === 'absent' ? WHOLE_DAY : [...outside(participant.from, participant.until), ...talks];
  return {
    id: participant.clientId,
    away,
    elsewhere: elsewhere.get(participant.clientId) ?? [],
    floor: participant.floor,
    most: participant.most,
    patience: participant.patience,
  };
}

/** How much each side's word counts; together at most 1,000. */
const WEIGHT = { client: 450, partner: 350, match: 200 } as const;

/** One wish a pair from what both sides and matching say; each said a value from 1 to 100. */
export function wishesOf(wishes: readonly WishRecord[]): Wish[] {
  const sums = new Map<string, Wish>();
  for (const { clientId, tableId, side, value } of wishes) {
    const key = `${clientId} ${tableId}`;
    const before = sums.get(key)?.value ?? 0;
    const points = Math.max(1, Math.round((WEIGHT[side] * value) / 100));
    sums.set(key, { client: clientId, table: tableId, value: before + points });
  }
  return [...sums.values()];
}

/** Whom a plan counts on: who declined or waits for a place is not planned for. */
export const takesPart = ({ reply }: Pick<ParticipantRecord, 'reply'>): boolean =>
  reply === 'invited' || reply === 'coming';

/** What the planner is told. What concerns a table that declined, or a client who does, is left out. */
export function planningOf(stored: StoredSession, seed: number): IntroductionSession {
  const { session, wishes, pairs } = stored;
  const tables = stored.tables.filter(({ reply }) => reply !== 'declined');
  const clients = stored.participants.filter(takesPart);
  const known = new Set([...tables.map(({ id }) => id), ...clients.map(({ clientId }) => clientId)]);
  const stands = (pair: { readonly clientId: string; readonly tableId: string }): boolean =>
    known.has(pair.clientId) && known.has(pair.tableId);
  const ofKind = (kind: PairRecord['kind']) =>
    pairs
      .filter((pair) => pair.kind === kind && stands(pair))
      .map(({ clientId, tableId, at }) => ({ client: clientId, table: tableId, at }));
  const { day, opens, closes, interview, change, breaks } = session;
  return {
    day,
    hours: { opens, closes, interview, change, breaks },
    tables: tables.map(tableOf),
    clients: clients.map((participant) => attendeeOf(participant, stored)),
    wishes: wishesOf(wishes.filter(stands)),
    fixed: ofKind('promised'),
    forbidden: ofKind('forbidden').map(({ client, table }) => ({ client, table })),
    seed,
    budget: null,
  };
}

const asPlanned = ({ clientId, tableId, interviewer, at }: InterviewRecord): Interview => ({
  client: clientId,
  table: tableId,
  interviewer,
  at,
});

/** A day that did not go as printed, at a minute of the place's own clock. */
export function dayOf(
  stored: StoredSession,
  interviews: readonly InterviewRecord[],
  { seed, now }: { readonly seed: number; readonly now: Minute },
): Day {
  const session = planningOf(stored, seed);
  const tables = new Set(session.tables.map(({ id }) => id));
  const clients = new Set(session.clients.map(({ id }) => id));
  const known = interviews.filter(({ off, clientId, tableId }) => !off && clients.has(clientId) && tables.has(tableId));
  const away = new Map(session.clients.map((client) => [client.id, client.away]));
  const wasThere = ({ clientId, at }: InterviewRecord): boolean =>
    !isAway(away.get(clientId) as readonly Span[], at, session.hours.interview);
  // Whatever was written down is over. So is what passed without a word, unless the client was not there yet.
  const met = known.filter((each) => each.outcome !== null || (each.at < now && wasThere(each)));
  const open = known.filter(({ at, outcome }) => outcome === null && at >= now);
  return {
    session,
    printed: open.map(asPlanned),
    met: met.map(({ clientId, tableId }) => ({ client: clientId, table: tableId })),
    now,
  };
}

/** The minute of a session's day at an instant: 0 before it, 1,440 after it. */
export function momentOf({ day, timeZone }: Pick<SessionRecord, 'day' | 'timeZone'>, instant: number): Minute {
  const here = localMoment(instant, timeZone);
  if (here.day === day) return here.minute;
  return here.day < day ? 0 : DAY;
}

/** The minute of a place's clock at an instant, and the place's date then. */
export function localMoment(instant: number, zone: string): { readonly day: string; readonly minute: Minute } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value as string;
  return { day: `${of('year')}-${of('month')}-${of('day')}`, minute: Number(of('hour')) * 60 + Number(of('minute')) };
}
