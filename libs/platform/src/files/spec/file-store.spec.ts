import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '#kernel/id';
import type { Config } from '../../config/config.js';
import { FileStore } from '../file-store.js';

describe('the store of files', () => {
  let folder: string;
  let store: FileStore;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'titian-spec-'));
    store = new FileStore({ settings: { TITIAN_DATA_DIR: folder } } as Config);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps what it is given, for nobody else on the machine, until it is removed', async () => {
    const stored = await store.put(Readable.from([Buffer.from('a,b\n'), Buffer.from('1,2\n')]), 8);
    if (stored === null) throw new Error('not stored');
    expect(stored.bytes).toBe(8);
    expect(stored.sha256).toEqual(createHash('sha256').update('a,b\n1,2\n').digest());
    const path = await store.pathOf(stored.id);
    expect(await readFile(path ?? '', 'utf8')).toBe('a,b\n1,2\n');
    expect((await stat(path ?? '')).mode & 0o077).toBe(0);
    await store.remove(stored.id);
    expect(await store.pathOf(stored.id)).toBeNull();
    await store.remove(stored.id);
  });

  it('keeps nothing of a file that is one byte too long, or whose sender breaks off', async () => {
    expect(await store.put(Readable.from([Buffer.alloc(9)]), 8)).toBeNull();
    const broken = new Readable({
      read() {
        this.destroy(new Error('gone'));
      },
    });
    await expect(store.put(broken, 8)).rejects.toThrow('gone');
    expect(await readdir(join(folder, 'files'))).toEqual([]);
  });

  it('knows ids only, so that no name leads out of its folder', async () => {
    await expect(store.pathOf('../files')).rejects.toThrow('has an id');
    expect(await store.pathOf(newId())).toBeNull();
  });
});
