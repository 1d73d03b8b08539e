import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ClientsQueries } from '#domains/clients';
import { PartnersQueries } from '#domains/partners';
import { takesPart } from './core/planning.js';
import type { ParticipantRecord } from './core/record.js';
import { PERSON_ENDS, reportOf, type ReportTable } from './core/report.js';
import { INTERVIEW_ENDS } from './core/report-ends.js';
import { IntroductionsQueries } from './introductions.queries.js';

/** A row of a report; the last one of a table, `sum`, adds the others up. Null is a cell that is not told. */
export interface ReportRow {
  readonly key: string;
  readonly name: string | null;
  readonly counts: readonly (number | null)[];
}

export interface SessionReport {
  readonly partnerColumns: readonly string[];
  readonly partners: readonly ReportRow[];
  readonly groupColumns: readonly string[];
  readonly groups: readonly ReportRow[];
}

const SUM = 'sum';

const rowsOf = ({ keys, cells }: ReportTable, names: ReadonlyMap<string, { readonly name: string }>): ReportRow[] =>
  cells.map((counts, n) => {
    const key = keys[n] ?? SUM;
    return { key, name: names.get(key)?.name ?? null, counts };
  });

const came = ({ presence, walkIn }: ParticipantRecord): boolean =>
  walkIn || presence === 'present' || presence === 'late' || presence === 'left';

/** What came of a session, by partner and by what people look for. */
@Injectable()
export class IntroductionReports {
  constructor(
    private readonly queries: IntroductionsQueries,
    private readonly clients: ClientsQueries,
    private readonly partners: PartnersQueries,
  ) {}

  /** `outside`: as it may leave the office. */
  async of(actor: Actor, sessionId: string, outside: boolean): Promise<SessionReport> {
    const tables = await this.queries.tables(actor, [sessionId]);
    const participants = (await this.queries.participants(actor, [sessionId])).filter(takesPart);
    const interviews = (await this.queries.interviews(actor, [sessionId])).filter(({ off }) => !off);
    const profiles = await this.clients.workProfilesOf(
      actor,
      participants.map(({ clientId }) => clientId),
    );
    const people = participants.map((person) => ({
      clientId: person.clientId,
      group: profiles.get(person.clientId)?.profile.goals[0] ?? 'unknown',
      came: came(person),
    }));
    const partnerIds = tables.filter(({ reply }) => reply !== 'declined').map(({ partnerId }) => partnerId);
    const report = reportOf({ partnerIds, interviews, people }, outside);
    const names = await this.partners.byIds(actor, report.partners.keys);
    return {
      partnerColumns: [...INTERVIEW_ENDS, SUM],
      partners: rowsOf(report.partners, names),
      groupColumns: [...PERSON_ENDS, SUM],
      groups: rowsOf(report.groups, new Map()),
    };
  }
}
