import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/id';
import { Config } from '../config/config.js';

export interface Tombstone {
  readonly officeId: string;
  readonly personId: string;
}

/**
 * Who was erased, in a file beside the database: a backup from before holds the person and no tombstone of theirs. Ids
 * alone, a line each. Whoever backs up the database keeps this file's latest state, and setup replays it.
 */
@Injectable()
export class Tombstones {
  readonly #file: string;

  constructor(config: Config) {
    this.#file = resolve(config.settings.TITIAN_DATA_DIR, 'tombstones.txt');
  }

  /** May be repeated. */
  async keep({ officeId, personId }: Tombstone): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, `${officeId} ${personId}\n`);
  }

  /** By office, each person once; empty when nobody was erased. A line that was cut off is passed over. */
  async kept(): Promise<ReadonlyMap<string, readonly string[]>> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    const found = new Map<string, Set<string>>();
    for (const line of text.split('\n')) {
      const [officeId = '', personId = ''] = line.split(' ');
      if (!isId(officeId) || !isId(personId)) continue;
      found.set(officeId, (found.get(officeId) ?? new Set()).add(personId));
    }
    return new Map([...found].map(([officeId, people]) => [officeId, [...people]]));
  }
}
