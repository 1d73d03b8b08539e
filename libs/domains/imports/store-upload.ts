import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { DEFAULT_TABLE_LIMITS } from '#platform/files/table';
import { ImportsRepository } from './imports.repository.js';

export interface Upload {
  /** As the sender calls it; only shown. */
  readonly name: string;
  /** Bytes as announced, when they were. */
  readonly announced: number | null;
  readonly body: Readable;
}

export interface KeptUpload {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

const LIMIT = DEFAULT_TABLE_LIMITS.maxFileBytes;
/** What one person may have lying in the folder. */
const MOST_BYTES = 5 * LIMIT;

// eslint-disable-next-line no-control-regex -- a name from outside may carry them
const UNPRINTABLE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The last part of a path, without what no page can show. */
const shownName = (name: string): string =>
  name.normalize('NFC').replace(UNPRINTABLE, '').split(/[/\\]/u).at(-1)?.trim().slice(-200) || 'file';

/** Keeps a file that somebody sends, until a batch takes it or two days are over. */
@Injectable()
export class StoreUpload {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `import.file.file_too_large`, `import.file.empty_file`, `import.too_many_files`. */
  async execute(actor: Actor, { name, announced, body }: Upload): Promise<Result<KeptUpload>> {
    if (announced !== null && announced > LIMIT) return refuse('import.file.file_too_large', { limit: LIMIT });
    const room = await this.uow.read(actor, async () => MOST_BYTES - (await this.imports.bytesOfMine()));
    if (room <= 0) return refuse('import.too_many_files');
    const stored = await this.files.put(body, LIMIT);
    if (stored === null) return refuse('import.file.file_too_large', { limit: LIMIT });
    const kept = await this.#note(actor, shownName(name), stored);
    if (!kept.ok) await this.files.remove(stored.id);
    return kept;
  }

  async #note(
    actor: Actor,
    name: string,
    stored: { id: string; bytes: number; sha256: Buffer },
  ): Promise<Result<KeptUpload>> {
    if (stored.bytes === 0) return refuse('import.file.empty_file');
    return this.uow.write(actor, async () => {
      await this.imports.insertFile({ ...stored, name, uploadedAt: this.clock.now() });
      return ok({ fileId: stored.id, name, bytes: stored.bytes });
    });
  }
}
