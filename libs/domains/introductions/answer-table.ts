import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { afterAnswer, answerBar, isSaid, tableAnswerProblems, type TableAnswer } from './core/table-answer.js';
import { tableAnswered } from './introductions.events.js';
import { TableAnswersRepository } from './table-answers.repository.js';

export interface AnsweringTable extends TableAnswer {
  readonly tableId: string;
  readonly version: number;
}

/** A partner says whether it comes to its table, how many sit there, and when; until the timetable is on paper. */
@Injectable()
export class AnswerTable {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: TableAnswersRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the session's id. Said twice changes nothing. Refuses `not_found`, `introduction.on_paper`, `introduction.day_over`,
   * `bad_input`, `stale_version`.
   */
  async execute(actor: Actor, { tableId, version, ...answer }: AnsweringTable): Promise<Result<string>> {
    if (!isId(tableId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const table = await this.answers.hold(tableId);
      const session = table && (await this.answers.session(table.sessionId));
      if (!table || !session) return refuse('not_found');
      const bar = answerBar(session, this.clock.today(session.timeZone));
      if (bar !== null) return refuse(bar);
      const problems = tableAnswerProblems(answer, session);
      if (problems.length > 0) return refuseInput(problems);
      const { sessionId, partnerId } = table;
      const next = afterAnswer(table, answer, session);
      if (isSaid(table, next)) return ok(sessionId);
      if (table.version !== version) return refuse('stale_version');
      const officeId = await this.answers.save(table, next, this.clock.now());
      const payload = { tableId, reply: next.reply };
      await this.events.append(tableAnswered, { subjectId: sessionId, officeId, partnerId, payload });
      return ok(sessionId);
    });
  }
}
