import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/id';
import { Config } from '../config/config.js';

export interface StoredFile {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

class TooLarge extends Error {}

/** Files that people sent, in a folder that every api and worker process reaches. Who may have which, the domains know. */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = resolve(config.settings.TITIAN_DATA_DIR, 'files');
  }

  /** Where decoding may put what it cannot keep in memory; on the same disk as the files. */
  async workFolder(): Promise<string> {
    const folder = join(this.folder, 'work');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Takes a stream to its end; null when it is longer than `maxBytes`, and then nothing is kept. */
  async put(source: Readable, maxBytes: number): Promise<StoredFile | null> {
    const id = newId();
    const path = await this.place(id);
    const sum = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        sum.update(chunk);
        if (bytes > maxBytes) done(new TooLarge());
        else done(null, chunk);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    } catch (fault) {
      await rm(path, { force: true });
      if (fault instanceof TooLarge) return null;
      throw fault;
    }
    return { id, bytes, sha256: sum.digest() };
  }

  /** The path of a stored file, or null when its bytes are not here any more. */
  async pathOf(id: string): Promise<string | null> {
    const path = await this.place(id);
    return access(path).then(
      () => path,
      () => null,
    );
  }

  async remove(id: string): Promise<void> {
    await rm(await this.place(id), { force: true });
  }

  private async place(id: string): Promise<string> {
    if (!isId(id)) throw new Error('a stored file has an id');
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return join(this.folder, id);
  }
}
