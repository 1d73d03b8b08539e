import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { CLOCK } from '#platform/config/config.module';
import { ClientsQueries } from '#domains/clients';
import { PartnersQueries } from '#domains/partners';
import { takesPart } from './core/planning.js';
import type { SessionRecord } from './core/record.js';
import { isOver, reportOf, seenOf, type ReportTable } from './core/report.js';
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

/** What came of a session, by partner and by what people look for. */
@Injectable()
export class IntroductionReports {
  constructor(
    private readonly queries: IntroductionsQueries,
    private readonly clients: ClientsQueries,
    private readonly partners: PartnersQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `outside`: as it may leave the office. */
  async of(actor: Actor, session: SessionRecord, outside: boolean): Promise<SessionReport> {
    const { id: sessionId, timeZone } = session;
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
      seen: seenOf(person),
    }));
    const partnerIds = tables.filter(({ reply }) => reply !== 'declined').map(({ partnerId }) => partnerId);
    const over = isOver(session, this.clock.today(timeZone));
    const report = reportOf({ over, partnerIds, interviews, people }, outside);
    const names = await this.partners.byIds(actor, report.partners.keys);
    return {
      partnerColumns: [...report.partners.columns, SUM],
      partners: rowsOf(report.partners, names),
      groupColumns: [...report.groups.columns, SUM],
      groups: rowsOf(report.groups, new Map()),
    };
  }
}
