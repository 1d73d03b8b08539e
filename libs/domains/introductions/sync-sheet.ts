import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { projectionOf, sheetProblems, touchedBy } from './core/day-sheet.js';
import { conflictsOf, merge, type Sheet } from './core/merge.js';
import { officeOf } from './core/policy.js';
import type { SessionRecord } from './core/record.js';
import { DayWriter } from './day-writer.js';
import { SessionsRepository } from './sessions.repository.js';

export interface SyncedSheet {
  readonly sessionId: string;
  readonly sheet: Sheet;
}

/** A device of the organiser gives what it wrote, with or without network in between, and gets what all of them know. */
@Injectable()
export class SyncSheet {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly writer: DayWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `not_found`, `introduction.not_published`, `bad_input`: then nothing of the sheet is taken, nothing of it lost. */
  async execute(actor: Actor, sessionId: string, mine: Sheet): Promise<Result<SyncedSheet>> {
    if (!isId(sessionId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(sessionId, true);
      if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
      // Words that were written before the day was closed may arrive after it.
      if (session.state !== 'published' && session.state !== 'closed') return refuse('introduction.not_published');
      return this.#merge(session, mine);
    });
  }

  async #merge(session: SessionRecord, mine: Sheet): Promise<Result<SyncedSheet>> {
    const interviews = await this.writer.interviews(session);
    const problems = sheetProblems(mine, await this.writer.known(session, interviews));
    if (problems.length > 0) return refuseInput(problems);
    const theirs = await this.writer.sheet(session);
    const sheet = merge(theirs, mine);
    const changed = touchedBy(theirs, sheet);
    if (changed.length > 0) {
      const before = new Map(interviews.map((each) => [each.id, each]));
      const projection = projectionOf(sheet, new Set(changed.map(({ record }) => record)), before);
      await this.writer.save(session, { changed, projection, before, at: this.clock.now() });
      await this.writer.tellConflicts(session, conflictsOf(changed).length);
    }
    return ok({ sessionId: session.id, sheet });
  }
}
