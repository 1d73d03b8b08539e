import type { SearchDocument } from './document.js';
import type { MeilisearchEngine } from './meilisearch-engine.js';
import type { PostgresEngine } from './postgres-engine.js';
import type { PostgresFollowers } from './postgres-followers.js';

const BATCH = 2000;
const NOTED = 1000;

/**
 * Builds the index of Meilisearch anew from the documents that the PostgreSQL engine holds, and swaps. What changes
 * meanwhile is noted, but another process may pass it on before the swap, to the index that goes: afterwards the two are
 * compared. Resolves to how many documents it built with.
 */
export async function refill(
  postgres: PostgresEngine,
  meilisearch: MeilisearchEngine,
  followers: PostgresFollowers,
): Promise<number> {
  const count = await meilisearch.rebuild(documentsOf(followers));
  await noteDifferences(postgres, meilisearch, followers);
  return count;
}

/** Notes whatever differs between the two. Resolves to how many that are. */
export async function noteDifferences(
  postgres: PostgresEngine,
  meilisearch: MeilisearchEngine,
  followers: PostgresFollowers,
): Promise<number> {
  const here = await allVersions(postgres);
  const there = await allVersions(meilisearch);
  const different = [...here].filter(([id, stamp]) => there.get(id) !== stamp).map(([id]) => id);
  const gone = [...there.keys()].filter((id) => !here.has(id));
  for (let from = 0; from < different.length; from += NOTED) await followers.note(different.slice(from, from + NOTED));
  await followers.note(gone);
  return different.length + gone.length;
}

async function* documentsOf(followers: PostgresFollowers): AsyncIterable<readonly SearchDocument[]> {
  for (let after: string | null = null; ;) {
    const documents: SearchDocument[] = await followers.documentsAfter(after, BATCH);
    if (documents.length === 0) return;
    yield documents;
    after = documents.at(-1)?.id ?? null;
  }
}

async function allVersions(engine: PostgresEngine | MeilisearchEngine): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const versions: readonly { id: string; stamp: string }[] = await engine.versions(after, BATCH);
    for (const { id, stamp } of versions) found.set(id, stamp);
    if (versions.length < BATCH) return found;
    after = versions.at(-1)?.id ?? null;
  }
}
