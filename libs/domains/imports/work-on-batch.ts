import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { endOf, isWorking, type ImportStatus } from './core/batch.js';
import type { BatchFacts, Notice } from './core/facts.js';
import { DO_WORK, importEnded } from './imports.events.js';
import { ReadFile } from './read-file.js';
import { UnusableFile } from './table-file.js';
import { UndoRows } from './undo-rows.js';
import { LostBatch, RefusedWork, type Worker } from './worker.js';
import { WorkRepository } from './work.repository.js';

/** Somebody else works on the batch: to be tried again later, in case that one dies. */
export class BusyBatch extends Error {
  constructor() {
    super('another worker has this batch');
  }
}

/** Does what was asked for on a batch, from where it stands to its end. May be called any number of times. */
@Injectable()
export class WorkOnBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: WorkRepository,
    private readonly reading: ReadFile,
    private readonly undoing: UndoRows,
    private readonly events: EventLog,
  ) {}

  /** Resolves when nothing is left to do. @throws BusyBatch, and whatever broke; then another call goes on. */
  async execute(batchId: string): Promise<void> {
    const worker: Worker = { id: newId() };
    const batch = await this.#begin(worker, batchId);
    if (batch === null || !isWorking(batch.status)) return;
    try {
      await (batch.status === 'undoing' ? this.undoing : this.reading).execute(worker, batch);
      await this.#end(worker, batch, endOf(batch.status), null);
    } catch (fault) {
      await this.#failed(worker, batch, fault);
    }
  }

  /** Gives up batches that nobody has worked on for long and that nobody will; as the product. Returns how many. */
  async giveUp(askedBefore: Date): Promise<number> {
    const result = await this.uow.write(SYSTEM, async () => {
      const quiet = await this.work.abandoned(askedBefore);
      const waiting = await this.events.waitingFor(
        DO_WORK,
        quiet.map(({ id }) => id),
      );
      const batches = quiet.filter(({ id }) => !waiting.has(id));
      for (const batch of batches) await this.#note(batch, 'failed', { code: 'import.gave_up' });
      return ok(batches.length);
    });
    return result.ok ? result.value : 0;
  }

  async #begin(worker: Worker, batchId: string): Promise<BatchFacts | null> {
    const result = await this.uow.write(SYSTEM, async () => {
      const batch = await this.work.claim(batchId, worker.id);
      if (batch === null || batch.begun) return ok(batch);
      await (batch.status === 'undoing' ? this.work.beginUndoing(batch) : this.work.beginReading(batch));
      return ok(await this.work.find(batchId));
    });
    const batch = result.ok ? result.value : null;
    if (batch === null) await this.#unlessDone(batchId);
    return batch;
  }

  async #unlessDone(batchId: string): Promise<void> {
    const batch = await this.uow.read(SYSTEM, () => this.work.find(batchId));
    if (batch !== null && isWorking(batch.status)) throw new BusyBatch();
  }

  async #end(worker: Worker, { id }: BatchFacts, status: ImportStatus, failure: Notice | null): Promise<void> {
    await this.uow.write(SYSTEM, async () => {
      const batch = await this.work.hold(id, worker.id);
      if (batch === null) throw new LostBatch();
      await this.#note(batch, status, failure);
      return ok(null);
    });
  }

  async #note(batch: BatchFacts, status: ImportStatus, failure: Notice | null): Promise<void> {
    await this.work.end(batch, status, failure);
    const { accepted, rejected } = batch;
    const payload = importEnded.payload.parse({ status, accepted, rejected });
    await this.events.append(importEnded, { subjectId: batch.id, partnerId: batch.partnerId, payload });
  }

  async #failed(worker: Worker, batch: BatchFacts, fault: unknown): Promise<void> {
    if (fault instanceof LostBatch) throw new BusyBatch();
    if (fault instanceof UnusableFile) return this.#end(worker, batch, 'failed', fault.notice);
    if (fault instanceof RefusedWork) {
      const { code, params } = fault.refusal;
      return this.#end(worker, batch, 'failed', params === undefined ? { code } : { code, params });
    }
    await this.uow.write(SYSTEM, async () => ok(await this.work.release(batch.id, worker.id))).catch(() => undefined);
    throw fault;
  }
}
