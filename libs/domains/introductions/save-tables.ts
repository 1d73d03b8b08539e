import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId, newId } from '#kernel/id';
import { ok, refuse, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { PartnersQueries } from '#domains/partners';
import { numberProblems, tableProblems, type TableDraft } from './core/draft.js';
import { isOpen, officeOf } from './core/policy.js';
import type { SessionRecord, TableRecord, TableReply } from './core/record.js';
import { tableInvited } from './introductions.events.js';
import { SessionsRepository } from './sessions.repository.js';

export interface NewTable extends TableDraft {
  readonly partnerId: string;
  readonly spot: TableRecord['spot'];
}

export type TableChange = TableDraft & Pick<TableRecord, 'spot' | 'closedFrom'> & { readonly reply: TableReply };

/** Partners get their tables. */
@Injectable()
export class SaveTables {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly partners: PartnersQueries,
    private readonly events: EventLog,
  ) {}

  /** Invites partners, each with a table. Gives the session's id. Refuses `not_found`, `bad_input`, `introduction.over`. */
  async invite(actor: Actor, sessionId: string, tables: readonly NewTable[]): Promise<Result<string>> {
    return this.#write(actor, sessionId, async (session) => {
      const problems = [...(await this.#unknown(actor, tables)), ...(await this.#taken(session, tables))];
      if (problems.length > 0) return refuseInput(problems);
      const rows = tables.map((table): TableRecord => ({
        ...table,
        id: newId(),
        sessionId,
        reply: 'invited',
        closedFrom: null,
        answeredAt: null,
        version: 1,
      }));
      await this.sessions.insertTables(session, rows);
      for (const row of rows) await this.#tell(session, row);
      return ok(sessionId);
    });
  }

  /** Changes one table. Refuses `stale_version` when another organiser was faster: nothing of theirs is lost. */
  async edit(
    actor: Actor,
    target: { sessionId: string; id: string; version: number },
    change: TableChange,
  ): Promise<Result<string>> {
    return this.#write(actor, target.sessionId, async (session) => {
      const tables = await this.sessions.tables(session);
      const table = tables.find(({ id }) => id === target.id);
      if (!table) return refuse('not_found');
      if (table.version !== target.version) return refuse('stale_version');
      const problems = [...tableProblems(change), ...numberProblems(tables, [{ ...change, id: table.id }])];
      if (problems.length > 0) return refuseInput(problems);
      // Another reply is the office's word now, no longer the partner's.
      const next = { ...table, ...change, answeredAt: change.reply === table.reply ? table.answeredAt : null };
      if (!(await this.sessions.saveTable(session, next))) return refuse('stale_version');
      if (next.reply !== table.reply) await this.#tell(session, next);
      return ok(session.id);
    });
  }

  async #write(actor: Actor, id: string, work: (session: SessionRecord) => Promise<Result<string>>) {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(id, true);
      if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
      return isOpen(session.state) ? work(session) : refuse('introduction.over');
    });
  }

  async #unknown(actor: Actor, tables: readonly NewTable[]): Promise<InputProblem[]> {
    const known = await this.partners.byIds(
      actor,
      tables.map(({ partnerId }) => partnerId),
    );
    return tables.flatMap(({ partnerId }, n) =>
      known.has(partnerId) ? [] : [{ path: `tables.${n}.partnerId`, code: 'unknown_reference' }],
    );
  }

  async #taken(session: SessionRecord, tables: readonly NewTable[]): Promise<InputProblem[]> {
    const wrong = tables.flatMap((table, n) =>
      tableProblems(table).map((problem) => ({ ...problem, path: `tables.${n}.${problem.path}` })),
    );
    return wrong.length > 0 ? wrong : numberProblems(await this.sessions.tables(session), tables);
  }

  async #tell({ id, officeId }: SessionRecord, { id: tableId, partnerId, reply }: TableRecord): Promise<void> {
    await this.events.append(tableInvited, { subjectId: id, officeId, partnerId, payload: { tableId, reply } });
  }
}
