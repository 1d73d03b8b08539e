import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { ok } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Every } from '#platform/events/every';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { FileStore } from '#platform/files/file-store';
import { DO_WORK, importAsked } from './imports.events.js';
import { WorkOnBatch } from './work-on-batch.js';
import { WorkRepository } from './work.repository.js';

const HOUR = 3_600_000;
/** Longer than a delivery is tried again; what a worker that was away has yet to be told is waited for however long. */
const GIVE_UP_HOURS = 2;
const UNUSED_HOURS = 48;
const KEPT_DAYS = 30;

@Injectable()
export class ImportsJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly working: WorkOnBatch,
    private readonly work: WorkRepository,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In units of work of its own, so that a killed worker loses one part of a file and not the whole. */
  @AfterCommit(importAsked, DO_WORK)
  async doWork({ subjectId }: Pick<HandledEvent, 'subjectId'>): Promise<void> {
    await this.working.execute(subjectId);
  }

  /** Gives up what nobody works on any more, and removes files that nobody needs. */
  @Every('imports.tidy', { minutes: 30 })
  async tidy(): Promise<void> {
    await this.working.giveUp(this.#ago(GIVE_UP_HOURS));
    const ids = await this.uow.read(SYSTEM, () =>
      this.work.spentFiles(this.#ago(UNUSED_HOURS), this.#ago(KEPT_DAYS * 24)),
    );
    for (const id of ids) await this.files.remove(id);
    if (ids.length > 0)
      await this.uow.write(SYSTEM, async () => ok(await this.work.noteRemoved(ids, this.clock.now())));
  }

  #ago(hours: number): Date {
    return new Date(this.clock.now().getTime() - hours * HOUR);
  }
}
