// The database that the product runs on: the embedded one, or the server of DATABASE_URL.
import { readJson, writeJson } from './data-folder.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { Problem } from './problem.mjs';
import { connected, newPasswords, provisionDatabase, urlFor } from './provision-database.mjs';

const DATABASE = 'titian';

/**
 * @returns {Promise<{urls: {ownerUrl: string, careUrl: string, marketUrl: string, relayUrl: string}, id: string, embedded: boolean,
 *   exited: Promise<void>, recreate?: () => Promise<string>, stop: () => Promise<void>, elsewhere?: string, logFile?: string}>}
 *   id: tells this database from another one; recreate: empties it, only where it is ours alone, and gives the new id
 */
export async function openDatabase(data, { environment, log }) {
  return environment.DATABASE_URL ? ownServer(data, environment) : embedded(data, log);
}

async function embedded(data, log) {
  const server = await startPostgres({ dataDir: data.file('postgres'), log, database: DATABASE });
  const recreate = async () => {
    await connected(server.superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`));
    await provisionDatabase(server.superuserUrl, DATABASE, { passwords: server.passwords });
    return identityOf(server.ownerUrl);
  };
  return {
    urls: server,
    id: await identityOf(server.ownerUrl),
    embedded: true,
    recreate,
    exited: server.exited,
    stop: server.stop,
    elsewhere: server.dataDir === data.file('postgres') ? undefined : server.dataDir,
    logFile: server.logFile,
  };
}

// The database's number changes when it is made anew; the server's tells apart equal numbers of two servers.
function identityOf(ownerUrl) {
  return connected(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT (SELECT system_identifier FROM pg_control_system()) || '-' || oid AS id FROM pg_database WHERE datname = current_database()",
    );
    return rows[0].id;
  });
}

/** @returns {Promise<boolean>} whether nothing was ever migrated into it */
export function isFresh(ownerUrl) {
  return connected(
    ownerUrl,
    async (client) => (await client.query("SELECT to_regclass('platform.migration') IS NULL AS fresh")).rows[0].fresh,
  );
}

async function ownServer(data, environment) {
  const where = new URL(environment.DATABASE_URL).host;
  try {
    const urls = await urlsOf(data, environment);
    return {
      urls,
      id: await identityOf(urls.ownerUrl),
      embedded: false,
      exited: new Promise(() => undefined),
      stop: async () => undefined,
      elsewhere: where,
    };
  } catch (error) {
    throw explained(error, where);
  }
}

function explained(error, where) {
  if (error instanceof Problem) return error;
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'].includes(error.code ?? error.errors?.[0]?.code)) {
    return new Problem(
      'FAILED',
      `No PostgreSQL server answers at ${where} (DATABASE_URL).`,
      'Start it, correct DATABASE_URL, or leave it out: Titian then brings a database of its own.',
    );
  }
  if (/^28/.test(error.code ?? ''))
    return new Problem(
      'NO_RIGHT',
      `PostgreSQL at ${where} refuses the login of DATABASE_URL.`,
      'Correct its name and password.',
    );
  return error;
}

async function urlsOf(data, environment) {
  const { DATABASE_URL, DATABASE_CARE_URL, DATABASE_MARKET_URL, DATABASE_RELAY_URL } = environment;
  if (DATABASE_CARE_URL && DATABASE_MARKET_URL && DATABASE_RELAY_URL) {
    return {
      ownerUrl: DATABASE_URL,
      careUrl: DATABASE_CARE_URL,
      marketUrl: DATABASE_MARKET_URL,
      relayUrl: DATABASE_RELAY_URL,
    };
  }
  const name = decodeURIComponent(new URL(DATABASE_URL).pathname.slice(1)) || DATABASE;
  const database = name === 'postgres' ? DATABASE : name;
  return provisionDatabase(urlFor(DATABASE_URL, { database: 'postgres' }), database, {
    passwords: passwordsFor(data, DATABASE_URL),
    keepPasswords: true,
  });
}

// The logins belong to the server, not to the database: one set of passwords for each server.
function passwordsFor(data, serverUrl) {
  const file = data.file('logins.json');
  const known = readJson(file) ?? {};
  const key = new URL(serverUrl).host;
  if (!known[key]) writeJson(file, { ...known, [key]: newPasswords() });
  return readJson(file)[key];
}
