import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { restoredCell } from '#platform/files/neutral-cell';
import type { TableReader } from '#platform/files/table';
import { ClientListsRepository } from './client-lists.repository.js';
import type { ListContent, ListedRow } from './core/client-list.js';
import { proposeClientMapping } from './core/client-field.js';
import { TableFile, UnusableFile } from './table-file.js';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_ROWS = 1000;
const OPEN_DAYS = 2;
const DAY = 86_400_000;

async function contentOf(table: TableReader): Promise<ListContent> {
  const rows: ListedRow[] = [];
  for await (const { line, cells, problems } of table.rows()) {
    if (rows.length === MOST_ROWS)
      throw new UnusableFile({ code: 'import.too_many_people', params: { max: MOST_ROWS } });
    rows.push({ line, cells: cells.map(restoredCell), broken: problems.map(({ code }) => code) });
  }
  return { headers: table.headers, mapping: proposeClientMapping(table.headers), rows };
}

/** A list of people arrives: it is read at once, sealed, and the file is gone before anybody is answered. */
@Injectable()
export class TakeClientList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: ClientListsRepository,
    private readonly files: FileStore,
    private readonly tables: TableFile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the list's id. Refuses `not_found`, `import.file.*` and `import.too_many_people`. */
  async execute(actor: Actor, body: Readable): Promise<Result<string>> {
    const officeId = actor.officeIds[0];
    if (officeId === undefined) return refuse('not_found');
    const stored = await this.files.put(body, MOST_BYTES);
    if (stored === null) return refuse('import.file.file_too_large', { limit: MOST_BYTES });
    const read = await this.#read(stored.id, stored.bytes);
    if (!read.ok) return read;
    return this.uow.write(actor, async () => {
      const createdAt = this.clock.now();
      for (const old of await this.lists.openBefore(new Date(createdAt.getTime() - OPEN_DAYS * DAY))) {
        await this.lists.forget(old);
        await this.lists.end(old, { status: 'dropped' });
      }
      const id = newId();
      await this.lists.insert({ id, officeId, createdAt }, read.value);
      return ok(id);
    });
  }

  async #read(fileId: string, bytes: number): Promise<Result<ListContent>> {
    try {
      return bytes === 0 ? refuse('import.file.empty_file') : ok(await this.tables.use(fileId, contentOf));
    } catch (fault) {
      if (fault instanceof UnusableFile) return refuse(fault.notice.code, fault.notice.params);
      throw fault;
    } finally {
      await this.files.remove(fileId);
    }
  }
}
