import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface SpooledFile {
  readonly path: string;
  readonly bytes: number;
  /** Removes the file if it was made here; leaves a file that was given as a path. */
  remove(): Promise<void>;
}

export type Spooled =
  { readonly ok: true; readonly file: SpooledFile } | { readonly ok: false; readonly limit: number };

class TooLarge extends Error {}

const capped = (limit: number): Transform => {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new TooLarge());
      else done(null, chunk);
    },
  });
};

export const temporaryPath = (folder: string | undefined, suffix: string): string =>
  join(folder ?? tmpdir(), `titian-${randomUUID()}${suffix}`);

const spoolStream = async (source: Readable, limit: number, folder?: string): Promise<Spooled> => {
  const path = temporaryPath(folder, '.spool');
  try {
    await pipeline(source, capped(limit), createWriteStream(path, { mode: 0o600 }));
  } catch (fault) {
    await rm(path, { force: true });
    if (fault instanceof TooLarge) return { ok: false, limit };
    throw fault;
  }
  const { size } = await stat(path);
  return { ok: true, file: { path, bytes: size, remove: () => rm(path, { force: true }) } };
};

/**
 * A file on disk for what came as a path or as a stream of bytes: recognising an encoding needs the whole file, and a
 * ZIP is read from its end. A stream is cut off at the first byte past the limit.
 */
export const spool = async (source: Readable | string, limit: number, folder?: string): Promise<Spooled> => {
  if (typeof source !== 'string') return spoolStream(source, limit, folder);
  const { size } = await stat(source);
  if (size > limit) return { ok: false, limit };
  return { ok: true, file: { path: source, bytes: size, remove: async () => undefined } };
};
