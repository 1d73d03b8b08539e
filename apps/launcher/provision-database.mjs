// The single source of the logins and of the database: embedded server, a server of your own, tests, compose.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Problem } from './problem.mjs';

export const OWNER = 'titian_owner';
/** Logins of the running product: none owns anything, none may step over row security. */
export const APP_LOGINS = ['app_care', 'app_market', 'app_relay'];
export const LOGINS = [OWNER, ...APP_LOGINS];
export const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gin', 'btree_gist', 'pgcrypto', 'cube', 'earthdistance'];
// Not "trusted": only a superuser may create it, so nothing that must run on a hosted server can count on it.
const OPTIONAL = ['earthdistance'];

const PLAIN = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS INHERIT';
// Two programs that provision at the same time take turns.
const LOCK = 7_424_201;

/** @returns {Record<string, string>} a new password for each login */
export function newPasswords() {
  return Object.fromEntries(LOGINS.map((login) => [login, randomBytes(24).toString('base64url')]));
}

/** @returns {string} the same server, another login and database */
export function urlFor(serverUrl, { user, password, database }) {
  const url = new URL(serverUrl);
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** @returns {{ownerUrl: string, careUrl: string, marketUrl: string, relayUrl: string}} */
export function loginUrls(serverUrl, database, passwords) {
  const url = (user) => urlFor(serverUrl, { user, password: passwords[user], database });
  return { ownerUrl: url(OWNER), careUrl: url('app_care'), marketUrl: url('app_market'), relayUrl: url('app_relay') };
}

/**
 * Makes the logins, the database `name` (owned by titian_owner) and the extensions, each unless it is there.
 * May be repeated at any time. A login that exists gets the given password only when its present one differs.
 * @param {string} superuserUrl a login that may create roles, databases and extensions
 * @param {string} name of the database
 * @param {{passwords: Record<string, string>, keepPasswords?: boolean}} options keepPasswords: never change the
 *   password of a login that exists; refuse when it is another one
 * @returns {Promise<{ownerUrl: string, careUrl: string, marketUrl: string, relayUrl: string, created: boolean}>}
 */
export async function provisionDatabase(superuserUrl, name, { passwords, keepPasswords = false }) {
  const created = await connected(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await assertRights(client);
    for (const login of LOGINS)
      await makeLogin(client, superuserUrl, { login, password: passwords[login], keepPasswords });
    return makeDatabase(client, name);
  });
  await connected(urlFor(superuserUrl, { database: name }), (client) => furnish(client, name));
  return { ...loginUrls(superuserUrl, name, passwords), created };
}

async function assertRights(client) {
  const { rows } = await client.query(
    'SELECT rolname, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
  );
  const { rolname, rolsuper, rolcreaterole, rolcreatedb } = rows[0];
  if (rolsuper || (rolcreaterole && rolcreatedb)) return;
  throw new Problem(
    'NO_RIGHT',
    `The login ${rolname} may not create roles and databases on this PostgreSQL server.`,
    'Give DATABASE_URL a login that may, or create the logins yourself and set DATABASE_URL, DATABASE_CARE_URL, DATABASE_MARKET_URL and DATABASE_RELAY_URL.',
  );
}

async function makeLogin(client, serverUrl, { login, password, keepPasswords }) {
  const quoted = pg.escapeIdentifier(login);
  const secret = pg.escapeLiteral(password);
  const { rows } = await client.query('SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = $1', [
    login,
  ]);
  if (rows.length === 0) {
    await client.query(`CREATE ROLE ${quoted} ${PLAIN} PASSWORD ${secret}`);
    await client.query(`ALTER ROLE ${quoted} SET timezone TO 'UTC'`);
  } else {
    if (rows[0].mighty) await client.query(`ALTER ROLE ${quoted} NOSUPERUSER NOBYPASSRLS`);
    if (!(await signsIn(serverUrl, login, password))) await changePassword(client, { login, secret, keepPasswords });
  }
  if (login === OWNER) await joinOwner(client);
}

async function signsIn(serverUrl, user, password) {
  try {
    await connected(urlFor(serverUrl, { user, password }), () => undefined);
    return true;
  } catch (error) {
    if (['28P01', '28000'].includes(error.code)) return false;
    // 42501: it signed in and may not use this database, which tells enough.
    if (error.code === '42501') return true;
    throw error;
  }
}

async function changePassword(client, { login, secret, keepPasswords }) {
  if (keepPasswords) {
    throw new Problem(
      'NO_RIGHT',
      `The login ${login} exists on this server already, with another password.`,
      'Set DATABASE_URL (titian_owner), DATABASE_CARE_URL, DATABASE_MARKET_URL and DATABASE_RELAY_URL with the passwords that were given to these logins.',
    );
  }
  await client.query(`ALTER ROLE ${pg.escapeIdentifier(login)} PASSWORD ${secret}`);
}

// Only a member of a role may make a database that belongs to it; a superuser needs no membership.
async function joinOwner(client) {
  const { rows } = await client
    .query(
      "SELECT rolsuper, pg_has_role(current_user, $1, 'SET') AS member FROM pg_roles WHERE rolname = current_user",
      [OWNER],
    )
    .catch(() => ({ rows: [{ rolsuper: true }] }));
  if (!rows[0].rolsuper && !rows[0].member) await client.query(`GRANT ${OWNER} TO CURRENT_USER`);
}

async function makeDatabase(client, name) {
  const quoted = pg.escapeIdentifier(name);
  const { rows } = await client.query('SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1', [
    name,
  ]);
  if (rows.length === 0) {
    await client.query(`CREATE DATABASE ${quoted} OWNER ${OWNER} ENCODING 'UTF8' TEMPLATE template0`);
    return true;
  }
  if (rows[0].owner !== OWNER) await client.query(`ALTER DATABASE ${quoted} OWNER TO ${OWNER}`);
  return false;
}

async function furnish(client, name) {
  const quoted = pg.escapeIdentifier(name);
  await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${APP_LOGINS.join(', ')}`);
  await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  for (const extension of EXTENSIONS) await makeExtension(client, extension);
}

async function makeExtension(client, extension) {
  try {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${pg.escapeIdentifier(extension)} SCHEMA public`);
  } catch (error) {
    if (OPTIONAL.includes(extension) && error.code === '42501') return;
    throw new Problem(
      'NO_RIGHT',
      `The PostgreSQL extension ${extension} cannot be made: ${error.message}.`,
      "Install PostgreSQL's contrib modules on that server (Debian: part of the package postgresql), and use a login that may create extensions.",
    );
  }
}

/** One connection for one piece of work, closed in any case. */
export async function connected(connectionString, work) {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'titian-launcher',
  });
  // Without a listener an ended server would end this program.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
