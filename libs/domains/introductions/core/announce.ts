import { takesPart } from './planning.js';
import type { ParticipantRecord, SessionRecord, TableRecord } from './record.js';
import type { PrintedRow } from './stored-plan.js';

/** Whom the organiser wants to be told of a timetable. `concerned`: those of whose times one is new, another, or off. */
export const ANNOUNCE = ['concerned', 'everybody', 'nobody'] as const;
export type Announce = (typeof ANNOUNCE)[number];

/** Who would be told, each once: people who take part, and partners who come or have not answered. */
export interface Audience {
  readonly clientIds: readonly string[];
  readonly partnerIds: readonly string[];
}

export interface Invited {
  readonly participants: readonly Pick<ParticipantRecord, 'clientId' | 'reply'>[];
  readonly tables: readonly Pick<TableRecord, 'partnerId' | 'reply'>[];
}

/** Both sides of an interview that a plan gave a time or called off. */
export interface Moved {
  readonly clientId: string;
  readonly partnerId: string;
}

/** Whom an announcement reaches. `moved`: the interviews that the plan changed. */
export function audienceOf(announce: Announce, { participants, tables }: Invited, moved: readonly Moved[]): Audience {
  const people = participants.filter(takesPart).map(({ clientId }) => clientId);
  const hosts = tables.filter(({ reply }) => reply !== 'declined').map(({ partnerId }) => partnerId);
  const partnerIds = [...new Set(hosts)];
  if (announce === 'everybody') return { clientIds: people, partnerIds };
  const concerned = announce === 'concerned' ? moved : [];
  const clients = new Set(concerned.map(({ clientId }) => clientId));
  const partners = new Set(concerned.map(({ partnerId }) => partnerId));
  return {
    clientIds: people.filter((id) => clients.has(id)),
    partnerIds: partnerIds.filter((id) => partners.has(id)),
  };
}

type Appointment = Pick<SessionRecord, 'venue' | 'day' | 'timeZone' | 'opens' | 'closes'>;

/** Whether who is invited has to know of a change: another place, another day, other hours. */
export const isElsewhere = (before: Appointment, after: Appointment): boolean =>
  before.venue !== after.venue ||
  before.day !== after.day ||
  before.timeZone !== after.timeZone ||
  before.opens !== after.opens ||
  before.closes !== after.closes;

/** Whether whoever is invited is told of a change: as the organiser chose, and where it concerns them. */
export const isTold = (announce: Announce, before: Appointment, after: Appointment): boolean =>
  announce === 'everybody' || (announce === 'concerned' && isElsewhere(before, after));

/** Of what goes on paper, what is another time than before. */
export const movedOf = (rows: readonly PrintedRow[]): readonly Moved[] => rows.filter(({ moved }) => moved);
