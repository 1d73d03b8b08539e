import type { IntroductionDayFragment } from '../../gql/staff/graphql.js';

export type Day = IntroductionDayFragment;
export type DayTable = Day['tables'][number];
export type Person = Day['participants'][number];
export type Paper = Day['interviews'][number];

/** One cell of the timetable. */
export interface Meeting {
  readonly key: string;
  readonly card: number;
  readonly at: string;
  readonly tableId: string;
  readonly clientId: string;
  readonly look: 'due' | 'met' | 'moved' | 'gone';
}

export const cardsOf = (day: Pick<Day, 'participants'>): ReadonlyMap<string, number> =>
  new Map(day.participants.map(({ clientId, card }) => [clientId, card]));

function lookOf({ off, outcome, at, printed }: Paper): Meeting['look'] {
  if (off || (outcome !== null && outcome !== 'met')) return 'gone';
  if (outcome === 'met') return 'met';
  return at === printed ? 'due' : 'moved';
}

/** What stands on paper; before that, what the plan says. */
export function meetingsOf(day: Day): readonly Meeting[] {
  const cards = cardsOf(day);
  if (day.plan && day.plan.publishedAt === null) {
    return day.plan.interviews.map(({ clientId, tableId, at }) => ({
      key: `${clientId} ${tableId}`,
      card: cards.get(clientId) ?? 0,
      at,
      tableId,
      clientId,
      look: 'due',
    }));
  }
  return day.interviews
    .filter(({ off, outcome }) => !off || outcome === null)
    .map((each) => ({
      key: each.id,
      card: each.card,
      at: each.at,
      tableId: each.tableId,
      clientId: each.clientId,
      look: lookOf(each),
    }));
}

/** A line of the big screen. */
export interface HallLine {
  readonly key: string;
  readonly card: number;
  readonly table: number;
}

type HallDay = {
  readonly tables: readonly Pick<DayTable, 'id' | 'number'>[];
  readonly interviews: readonly Pick<Paper, 'id' | 'card' | 'tableId' | 'at' | 'off' | 'outcome'>[];
};

/** Who goes where at a time, in the order of cards: everybody looks for the number in their hand. */
export function hallAt({ tables, interviews }: HallDay, slot: string): readonly HallLine[] {
  const numbers = new Map(tables.map(({ id, number }) => [id, number]));
  return interviews
    .filter(({ at, off, outcome }) => at === slot && !off && outcome === null)
    .map(({ id, card, tableId }) => ({ key: id, card, table: numbers.get(tableId) ?? 0 }))
    .sort((a, b) => a.card - b.card);
}

/** By table, then by time. */
export function timetableOf(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const cells = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const key = `${meeting.tableId} ${meeting.at}`;
    cells.set(key, [...(cells.get(key) ?? []), meeting]);
  }
  return cells;
}

/** The clock of a place at an instant, `HH:MM`, with its date. */
export function clockAt(instant: Date, timeZone: string): { readonly day: string; readonly clock: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, clock: `${of('hour')}:${of('minute')}` };
}

/** The slot that runs at a time of the day: the last that began; null before the first and on other days. */
export function slotNow(day: Pick<Day, 'slots' | 'day' | 'timeZone'>, now: Date): string | null {
  const here = clockAt(now, day.timeZone);
  if (here.day !== day.day) return null;
  return day.slots.filter((slot) => slot <= here.clock).at(-1) ?? null;
}

/** The value against the bound in per cent, never rounded up to a hundred. */
export const percentOf = (share: number): number => Math.floor(share * 1000) / 10;
