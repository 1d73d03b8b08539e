import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { CLOCK } from '#platform/config/config.module';
import { writeXlsx } from '#platform/files/write-xlsx';
import type { Language } from '#platform/messaging/texts';
import { PartnersQueries } from '#domains/partners';
import { calendarOf } from './core/calendar.js';
import { clockOf } from './core/draft.js';
import type { InterviewRecord } from './core/record.js';
import { SUMMARY, TITLES, wordOf, type Title } from './introduction-file-words.js';
import { IntroductionReports, type ReportRow } from './introduction-reports.js';
import { IntroductionsQueries } from './introductions.queries.js';
import { OwnIntroductionsQueries } from './own-introductions.queries.js';

/** What is not told. */
const HIDDEN = '×';

/** Files of a session to take away. Null for a session that is not there for the actor. */
@Injectable()
export class IntroductionFiles {
  constructor(
    private readonly queries: IntroductionsQueries,
    private readonly reports: IntroductionReports,
    private readonly own: OwnIntroductionsQueries,
    private readonly partners: PartnersQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The timetable with its results, by cards: no name of a person. */
  async timetable(actor: Actor, id: string, language: Language): Promise<Buffer | null> {
    if (!(await this.queries.byId(actor, id))) return null;
    const tables = new Map((await this.queries.tables(actor, [id])).map((table) => [table.id, table]));
    const names = await this.partners.byIds(
      actor,
      [...tables.values()].map(({ partnerId }) => partnerId),
    );
    const on = (await this.queries.interviews(actor, [id])).filter(({ off }) => !off);
    const columns = ['time', 'table', 'partner', 'interviewer', 'card', 'outcome', 'next'] as const;
    const rowOf = (each: InterviewRecord) => [
      clockOf(each.at),
      BigInt(tables.get(each.tableId)?.number ?? 0),
      names.get(each.partnerId)?.name ?? '',
      each.interviewer,
      BigInt(each.card),
      each.outcome === null ? '' : wordOf(each.outcome, language),
      each.nextStep === null ? '' : wordOf(each.nextStep, language),
    ];
    return writeXlsx([this.#sheet('timetable', columns, on.map(rowOf), language)]);
  }

  /** What came of it; `outside` as it may leave the office. */
  async report(actor: Actor, id: string, { outside, language }: { outside: boolean; language: Language }) {
    const session = await this.queries.byId(actor, id);
    if (!session) return null;
    const report = await this.reports.of(actor, session, outside);
    const rowsOf = (rows: readonly ReportRow[]) =>
      rows.map(({ key, name, counts }) => [
        name ?? wordOf(key, language),
        ...counts.map((count) => (count === null ? HIDDEN : BigInt(count))),
      ]);
    return writeXlsx([
      this.#sheet('partners', ['partner', ...report.partnerColumns], rowsOf(report.partners), language),
      this.#sheet('groups', ['group', ...report.groupColumns], rowsOf(report.groups), language),
    ]);
  }

  /** The times of whoever asks: a client's own, else the hours of the day. */
  async calendar(actor: Actor, id: string, language: Language): Promise<string | null> {
    const day = await this.#dayOf(actor, id);
    if (!day) return null;
    const pairs = actor.persona === 'client' ? await this.own.interviews(actor, [id]) : [];
    const own = pairs.map(({ interviewId, at }) => ({ id: interviewId, from: at, until: at + day.interview }));
    const entries = own.length > 0 ? own : [{ id, from: day.opens, until: day.closes }];
    return calendarOf({ ...day, entries, summary: SUMMARY[language], now: this.clock.now() });
  }

  async #dayOf(actor: Actor, id: string) {
    if (actor.persona === 'client') {
      return (await this.own.ofClient(actor)).find(({ sessionId }) => sessionId === id) ?? null;
    }
    return (await this.own.ofPartner(actor)).find(({ sessionId }) => sessionId === id) ?? this.queries.byId(actor, id);
  }

  #sheet(name: Title, columns: readonly string[], rows: readonly (readonly (string | bigint)[])[], language: Language) {
    return { name: TITLES[name][language], headers: columns.map((column) => wordOf(column, language)), rows };
  }
}
