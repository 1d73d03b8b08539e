import { createHash } from 'node:crypto';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import type { UnitOfWork } from '../db/unit-of-work.js';
import type { DocumentVersion, SearchDocument } from './document.js';
import { placeOf } from './geo.js';
import { occupationText } from './match.js';
import { cubeOf } from './postgres-where.js';
import { keysOf, termsOf } from './postgres-keys.js';
import { startsOf } from './postgres-terms.js';
import { cutsOf, wordsOf } from './text.js';

export type Edition = 0 | 1;
interface Editions {
  readonly live: Edition;
  readonly building: boolean;
}

/** Writers share this lock; the two moments of a rebuild that decide where to write take it alone. */
const EDITION_LOCK = 7_411_025;

/** Changes whenever documents are indexed in another way, so that `reconcile` finds the old ones. */
const FORMAT = 2;

/** A mark of everything that is indexed of a document; keys in any order, as a document comes back from the database. */
export function stampOf(document: SearchDocument): string {
  const { occupations, ...rest } = document;
  const content = [
    FORMAT,
    ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    ...occupations.map(({ isco, concept, weight }) => [isco, concept, weight]),
  ];
  return createHash('sha1').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

const positionOf = (document: SearchDocument): string => {
  const place = placeOf(document);
  return place === null ? '(0,0,0)' : cubeOf(place);
};

const rowOf = (document: SearchDocument) => ({
  id: document.id,
  stamp: stampOf(document),
  country: document.country,
  kind: document.kind,
  title: document.title,
  title_words: wordsOf(document.title).join(' '),
  occupations: occupationText(document),
  area_path: document.areaPath,
  position: positionOf(document),
  pay: document.payMin ?? -1,
  weekdays: document.weekdays,
  start_minute: document.startMinute,
  end_minute: document.endMinute,
  no_experience: document.noExperience,
  safety: document.safety,
  posted: document.postedAt,
  keys: keysOf(document),
  document,
});

const COLUMNS = [
  'stamp',
  'country',
  'kind',
  'title',
  'title_words',
  'occupations',
  'area_path',
  'position',
  'pay',
  'weekdays',
  'start_minute',
  'end_minute',
  'no_experience',
  'safety',
  'posted',
  'keys',
  'document',
];

const UPSERT = (edition: Edition): string => `
  INSERT INTO platform.search_card_${edition} (id, ${COLUMNS.join(', ')})
  SELECT id, stamp, country, kind, title, title_words, occupations, area_path, position::cube, pay, weekdays,
    start_minute, end_minute, no_experience, safety, posted, array_to_tsvector(keys), document
  FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, stamp text, country text, kind text, title text,
    title_words text, occupations text, area_path uuid[], position text, pay bigint, weekdays smallint,
    start_minute smallint, end_minute smallint, no_experience boolean, safety text[], posted bigint, keys text[],
    document jsonb)
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE search_card_${edition}.stamp <> excluded.stamp`;

/** The writing half of the PostgreSQL engine: a write joins the open unit of work of SYSTEM, or opens one. */
export class PostgresWriter {
  constructor(private readonly uow: UnitOfWork) {}

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.#write(async () => {
      for (const edition of await this.#writable()) await this.#put(edition, documents);
      await this.#learn(documents);
    });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#write(async () => {
      for (const edition of await this.#writable()) {
        await this.#query(`DELETE FROM platform.search_card_${edition} WHERE id = ANY ($1)`, [ids]);
      }
    });
  }

  async versions(after: string | null, limit: number): Promise<DocumentVersion[]> {
    return this.uow.read(SYSTEM, async () => {
      const { live } = await this.editions();
      return this.#query<DocumentVersion>(
        `SELECT id, stamp FROM platform.search_card_${live} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
        [after, limit],
      );
    });
  }

  async rebuild(batches: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const target = await this.#begin();
    let count = 0;
    for await (const documents of batches) {
      await this.#write(async () => {
        await this.#put(target, documents);
        await this.#learn(documents);
      });
      count += documents.length;
    }
    await this.#swap(target);
    return count;
  }

  async editions(): Promise<Editions> {
    const [found] = await this.#query<Editions>('SELECT live, building FROM platform.search_edition', []);
    return found ?? { live: 0, building: false };
  }

  async #begin(): Promise<Edition> {
    return this.#write(async () => {
      await this.#query('SELECT pg_advisory_xact_lock($1)', [EDITION_LOCK]);
      const { live } = await this.editions();
      const target: Edition = live === 0 ? 1 : 0;
      await this.#query(`TRUNCATE platform.search_card_${target}`, []);
      await this.#query('UPDATE platform.search_edition SET building = true', []);
      return target;
    });
  }

  /** The old edition stays until the next rebuild: a reader that has just chosen it still finds what it asks for. */
  async #swap(target: Edition): Promise<void> {
    await this.#write(async () => {
      await this.#query('SELECT pg_advisory_xact_lock($1)', [EDITION_LOCK]);
      await this.#query('UPDATE platform.search_edition SET live = $1, building = false', [target]);
    });
    await this.#write(async () => {
      await this.#forget(target);
      await this.#query('SELECT platform.search_analyze()', []);
    });
  }

  /** While a rebuild runs, what changes goes into both editions. */
  async #writable(): Promise<Edition[]> {
    await this.#query('SELECT pg_advisory_xact_lock_shared($1)', [EDITION_LOCK]);
    const { live, building } = await this.editions();
    return building ? [0, 1] : [live];
  }

  async #put(edition: Edition, documents: readonly SearchDocument[]): Promise<void> {
    await this.#query(UPSERT(edition), [JSON.stringify(documents.map(rowOf))]);
  }

  /** New words and titles; in order, so that two writers never wait for each other in a circle. */
  async #learn(documents: readonly SearchDocument[]): Promise<void> {
    const terms = [...new Set(documents.flatMap(termsOf))].sort();
    const unknown = await this.#query<{ term: string }>(
      'SELECT term FROM unnest($1::text[]) term EXCEPT ALL SELECT term FROM platform.search_term WHERE term = ANY ($1)',
      [terms],
    );
    if (unknown.length > 0) {
      const rows = unknown.map(({ term }) => ({ term, cuts: cutsOf(term) })).sort((a, b) => (a.term < b.term ? -1 : 1));
      await this.#query(
        `INSERT INTO platform.search_term SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (term text, cuts int[])
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      );
    }
    const titles = documents.flatMap(({ title }) =>
      startsOf(title).map((start) => ({ start, title_words: wordsOf(title).join(' '), title })),
    );
    const key = ({ start, title_words }: (typeof titles)[number]): string => `${start}\n${title_words}`;
    titles.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    await this.#query(
      `INSERT INTO platform.search_title
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (start text, title_words text, title text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(titles)],
    );
  }

  /** Titles nobody offers any more. */
  async #forget(edition: Edition): Promise<void> {
    await this.#query(
      `DELETE FROM platform.search_title old WHERE NOT EXISTS (
         SELECT 1 FROM platform.search_card_${edition} card WHERE card.title_words = old.title_words)`,
      [],
    );
  }

  async #write<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.uow.write(SYSTEM, async () => ok(await work()));
    if (!done.ok) throw new Error('an index write cannot be refused');
    return done.value;
  }

  #query<T>(sql: string, params: unknown[]): Promise<T[]> {
    return this.uow.manager.query(sql, params);
  }
}
