import { clockOf, minuteOf } from './core/draft.js';
import type { FieldValue, Sheet } from './core/merge.js';
import type { TableChange, NewTable } from './save-tables.js';
import type { SessionInput } from './save-session.js';
import type {
  IntroductionInterviewerInput,
  IntroductionSessionInput,
  IntroductionTableChange,
  IntroductionTableInput,
  SheetFieldInput,
  TimeSpanInput,
} from './introductions-input.graphql.js';

/** Times travel as `HH:MM` and are minutes inside. */
export const minuteOrNull = (clock: string | null | undefined): number | null => (clock ? minuteOf(clock) : null);
export const clockOrNull = (minute: number | null): string | null => (minute === null ? null : clockOf(minute));
export const clockSpan = ({ from, until }: { readonly from: number; readonly until: number }) => ({
  from: clockOf(from),
  until: clockOf(until),
});

const spanOf = ({ from, until }: TimeSpanInput) => ({ from: minuteOf(from), until: minuteOf(until) });

export const sessionInputOf = (input: IntroductionSessionInput): SessionInput => ({
  venue: input.venue,
  areaId: input.areaId ?? null,
  purpose: input.purpose,
  day: input.day,
  timeZone: input.timeZone ?? null,
  opens: minuteOf(input.opens),
  closes: minuteOf(input.closes),
  interview: input.interviewMinutes,
  change: input.changeMinutes,
  breaks: input.breaks.map(spanOf),
  talks: input.talks.map((talk) => ({ ...spanOf(talk), kind: talk.kind, room: talk.room?.trim() || null })),
  clientFloor: input.clientFloor,
  capacity: input.capacity ?? null,
});

const interviewersOf = (interviewers: readonly IntroductionInterviewerInput[]) =>
  interviewers.map(({ id, from, until }) => ({
    id: id.slice(0, 40),
    from: minuteOrNull(from),
    until: minuteOrNull(until),
  }));

export const newTableOf = ({ interviewers, spot, partnerId, number, floor }: IntroductionTableInput): NewTable => ({
  partnerId,
  number,
  floor,
  interviewers: interviewersOf(interviewers),
  spot: spot ? { x: spot.x, y: spot.y } : null,
});

export const tableChangeOf = (input: IntroductionTableChange): TableChange => ({
  number: input.number,
  reply: input.reply,
  floor: input.floor,
  interviewers: interviewersOf(input.interviewers),
  spot: input.spot ? { x: input.spot.x, y: input.spot.y } : null,
  closedFrom: minuteOrNull(input.closedFrom),
});

/** A value as JSON; what is no plain value becomes one that no field takes. */
function valueOfJson(text: string | null | undefined): FieldValue {
  if (text === null || text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as FieldValue) : '?';
  } catch {
    return '?';
  }
}

export const sheetOf = (fields: readonly SheetFieldInput[]): Sheet =>
  fields.map(({ record, field, versions, seen }) => ({
    record,
    field,
    versions: versions.map(({ device, count, at, value }) => ({ device, count, value: valueOfJson(value), at })),
    seen: seen.map(({ device, count }) => ({ device, count })),
  }));

export const sheetAnswer = (sheet: Sheet) =>
  sheet.map(({ record, field, versions, seen }) => ({
    record,
    field,
    versions: versions.map(({ value, ...dot }) => ({ ...dot, value: JSON.stringify(value) })),
    seen,
  }));
