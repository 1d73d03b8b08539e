// Fills the index of the PostgreSQL engine with made openings, and a plain table beside it for the peers.
import pg from 'pg';
import { madeDocument, seeded } from '#platform/search/spec/made-documents';

const BATCH = 1000;

export function* madeBatches(count) {
  const chance = seeded(20261122);
  for (let from = 0; from < count; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_, offset) => madeDocument(from + offset, chance));
  }
}

/** Secondary indexes go before the load and come back after it, as for any bulk load. */
async function withoutIndexes(client, table, load) {
  const { rows } = await client.query(
    'SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = $1 AND tablename = $2 AND indexname NOT LIKE $3',
    ['platform', table, '%pkey'],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX platform.${indexname}`);
  await load();
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const { indexdef } of rows) await client.query(indexdef);
}

/** @returns {Promise<void>} resolves with edition 0 live, full and analysed */
export async function fill(ownerUrl, superuserUrl, engine, count) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('TRUNCATE platform.search_card_0, platform.search_term, platform.search_title');
  await withoutIndexes(client, 'search_card_0', async () => {
    for (const batch of madeBatches(count)) await engine.upsert(batch);
  });
  await client.end();
  const root = new pg.Client({ connectionString: superuserUrl });
  await root.connect();
  await root.query('VACUUM ANALYZE platform.search_card_0');
  await root.query('VACUUM ANALYZE platform.search_term');
  await root.end();
}

/** The same openings as one would first store them: text in one tsvector, titles with trigrams, columns with indexes. */
export async function fillPeer(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`
    DROP SCHEMA IF EXISTS peer CASCADE; CREATE SCHEMA peer;
    CREATE TABLE peer.opening AS SELECT id, country, kind, title, province, regency, pay, no_experience, posted,
      to_tsvector('simple', title || ' ' || (document ->> 'words') || ' ' || (document ->> 'digest')) AS words
      FROM platform.search_card_0;
    SET maintenance_work_mem = '512MB';
    ALTER TABLE peer.opening ADD PRIMARY KEY (id);
    CREATE INDEX ON peer.opening USING gin (words);
    CREATE INDEX ON peer.opening USING gin (title gin_trgm_ops);
    CREATE INDEX ON peer.opening (province);
    CREATE INDEX ON peer.opening (regency);
    CREATE INDEX ON peer.opening (posted DESC, id DESC);
    ANALYZE peer.opening;
    GRANT USAGE ON SCHEMA peer TO app_market; GRANT SELECT ON peer.opening TO app_market`);
  await client.end();
}
