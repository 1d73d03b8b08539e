import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UndoImported, type UndoOutcome } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { BatchFacts, ImportedRow } from './core/facts.js';
import { LostBatch, RefusedWork, type Worker } from './worker.js';
import { WorkRepository } from './work.repository.js';

const SLICE = 200;

/** Takes back what a batch wrote, the last row first; what somebody touched since is left alone and said. */
@Injectable()
export class UndoRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: WorkRepository,
    private readonly undoing: UndoImported,
  ) {}

  /** Goes on where an earlier worker stopped. @throws RefusedWork, LostBatch */
  async execute(worker: Worker, { id }: BatchFacts): Promise<void> {
    for (;;) {
      const result = await this.uow.write(SYSTEM, async () => ok(await this.#part(worker, id)));
      if (!result.ok) throw new RefusedWork(result.refusal);
      if (result.value === 0) return;
    }
  }

  async #part(worker: Worker, id: string): Promise<number> {
    const batch = await this.work.hold(id, worker.id);
    if (batch === null) throw new LostBatch();
    const rows = await this.work.toUndo(batch, SLICE);
    if (rows.length === 0) return 0;
    const undone = await this.undoing.execute(SYSTEM, inputOf(batch, rows));
    if (!undone.ok) throw new RefusedWork(undone.refusal);
    const outcomes = new Map(undone.value.map(({ id: opportunityId, outcome }) => [opportunityId, outcome]));
    const told = rows.map(({ line, opportunityId }): { line: number; undo: UndoOutcome['outcome'] } => ({
      line,
      undo: outcomes.get(opportunityId) ?? 'gone',
    }));
    await this.work.noteUndone(batch, told);
    return rows.length;
  }
}

function inputOf(batch: BatchFacts, rows: readonly ImportedRow[]) {
  const made = rows.filter(({ outcome }) => outcome === 'created');
  const changed = rows.filter(({ outcome }) => outcome === 'updated');
  return {
    partnerId: batch.partnerId,
    importBatchId: batch.id,
    created: made.map(({ opportunityId, opportunityVersion }) => ({ id: opportunityId, version: opportunityVersion })),
    updated: changed.map(({ opportunityId, opportunityVersion, before }) => ({
      id: opportunityId,
      version: opportunityVersion,
      before: before ?? '',
    })),
  };
}
