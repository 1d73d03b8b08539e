import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { PostMany, type RowOutcome } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { TableReader, TableRow } from '#platform/files/table';
import type { BatchFacts, ImportedRow, Rejection } from './core/facts.js';
import { RowReaders, type PreparedRow, type RowReader } from './row-reader.js';
import { TableFile } from './table-file.js';
import { LostBatch, RefusedWork, type Worker } from './worker.js';
import { WorkRepository } from './work.repository.js';

const SLICE = 200;

type Ready = Extract<PreparedRow, { ok: true }>;

/** A part of the file with what became of its rows. */
interface Told {
  readonly keys: ReadonlyMap<string, number>;
  readonly rows: readonly ImportedRow[];
  readonly rejections: readonly Rejection[];
  readonly rejected: number;
}

/** Reads a file part by part, each part in a unit of work of its own: as a dry run, or writing. */
@Injectable()
export class ReadFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: WorkRepository,
    private readonly tables: TableFile,
    private readonly readers: RowReaders,
    private readonly posting: PostMany,
  ) {}

  /**
   * Goes on where an earlier worker stopped. A dry run does everything that importing does, and rolls the posting back.
   * @throws UnusableFile, RefusedWork, LostBatch
   */
  async execute(worker: Worker, batch: BatchFacts): Promise<void> {
    await this.tables.use(batch.fileId, async (table) => {
      // Nothing is written from a file that turns out to be broken at its end.
      if (batch.status === 'importing' && batch.doneLine === 0) await readThrough(table);
      const reader = this.readers.of(batch);
      for await (const slice of slicesOf(table, batch.doneLine)) await this.#part(worker, batch, reader, slice);
    });
  }

  async #part(worker: Worker, batch: BatchFacts, reader: RowReader, slice: readonly TableRow[]): Promise<void> {
    const prepared: PreparedRow[] = [];
    for (const row of slice) prepared.push(await reader.prepare(row));
    const doneLine = slice.at(-1)?.line ?? 0;
    if (batch.status === 'importing') {
      await this.#unit(worker, batch, doneLine, () => this.#post(batch, reader, prepared));
      return;
    }
    const told = await this.#rehearsed(() => this.#post(batch, reader, prepared));
    await this.#unit(worker, batch, doneLine, async () => told);
  }

  /** One part: what it writes, what is told about it and how far the batch is, all together or not at all. */
  async #unit(worker: Worker, { id }: BatchFacts, doneLine: number, tell: () => Promise<Told>): Promise<void> {
    const result = await this.uow.write(SYSTEM, async () => {
      const batch = await this.work.hold(id, worker.id);
      if (batch === null) throw new LostBatch();
      const told = await tell();
      const writes = batch.status === 'importing';
      await this.work.noteKeys(batch, told.keys);
      await this.work.insertRejections(batch, told.rejections);
      if (writes) await this.work.insertRows(batch, told.rows);
      await this.work.advance(batch, countsOf(told, doneLine, writes));
      return ok(null);
    });
    if (!result.ok) throw new RefusedWork(result.refusal);
  }

  /** Does it and takes it back. */
  async #rehearsed(tell: () => Promise<Told>): Promise<Told> {
    let told: Told | undefined;
    await this.uow.write(SYSTEM, async () => {
      told = await tell();
      return refuse('import.rehearsal');
    });
    if (told === undefined) throw new Error('a rehearsal tells');
    return told;
  }

  /** Inside a unit. */
  async #post(batch: BatchFacts, reader: RowReader, prepared: readonly PreparedRow[]): Promise<Told> {
    const ready = prepared.filter((row): row is Ready => row.ok);
    const seen = new Map(
      await this.work.seenKeys(
        batch,
        ready.map(({ key }) => key),
      ),
    );
    const keys = new Map<string, number>();
    const first: Ready[] = [];
    const rejections = prepared.flatMap((row) => (row.ok ? [] : row.rejections));
    for (const row of ready) {
      const line = seen.get(row.key);
      if (line !== undefined) {
        rejections.push(
          ...reader.refused(row, [{ path: 'externalKey', code: 'import.duplicate_row', params: { line } }]),
        );
        continue;
      }
      seen.set(row.key, row.line);
      keys.set(row.key, row.line);
      first.push(row);
    }
    const outcomes = await this.#outcomes(batch, first);
    const rows = first.flatMap((row, i) => importedRow(row, outcomes[i] as RowOutcome));
    first.forEach((row, i) => {
      const outcome = outcomes[i] as RowOutcome;
      if (outcome.outcome === 'rejected') rejections.push(...reader.refused(row, outcome.problems));
    });
    return { keys, rows, rejections, rejected: prepared.length - rows.length };
  }

  async #outcomes(batch: BatchFacts, rows: readonly Ready[]): Promise<readonly RowOutcome[]> {
    if (rows.length === 0) return [];
    const posted: Result<readonly RowOutcome[]> = await this.posting.execute(SYSTEM, {
      partnerId: batch.partnerId,
      importBatchId: batch.id,
      publish: batch.publish,
      rows: rows.map(({ post }) => post),
    });
    if (!posted.ok) throw new RefusedWork(posted.refusal);
    return posted.value;
  }
}

const importedRow = ({ line, key }: Ready, outcome: RowOutcome): ImportedRow[] => {
  if (outcome.outcome === 'rejected') return [];
  const before = outcome.outcome === 'updated' ? outcome.before : null;
  const { id, version } = outcome;
  return [
    {
      line,
      externalKey: key,
      outcome: outcome.outcome,
      opportunityId: id,
      opportunityVersion: version,
      before,
      undo: null,
    },
  ];
};

const countsOf = ({ rows, rejected }: Told, doneLine: number, writes: boolean) => {
  const count = (name: ImportedRow['outcome']): number => rows.filter(({ outcome }) => outcome === name).length;
  const [created, updated, unchanged] = [count('created'), count('updated'), count('unchanged')];
  const written = writes ? created + updated : 0;
  return { doneLine, accepted: rows.length, rejected, created, updated, unchanged, written };
};

async function readThrough(table: TableReader): Promise<void> {
  const rows = table.rows();
  while (!(await rows.next()).done);
}

async function* slicesOf(table: TableReader, doneLine: number): AsyncGenerator<TableRow[], void, undefined> {
  let slice: TableRow[] = [];
  for await (const row of table.rows()) {
    if (row.line <= doneLine) continue;
    slice.push(row);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
