// Makes every password and key of a compose installation, once, into the two volumes of keys. Nothing is ever
// overwritten: a lost master key makes the vault unreadable.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOGINS, loginUrls, newPasswords } from '../apps/launcher/provision-database.mjs';
import { newPushKey } from '../apps/launcher/push-key.mjs';

// Read by the engines, each under a user of its own; the volume is mounted nowhere else.
const ENGINES = process.env.TITIAN_ENGINE_KEYS ?? '/run/titian/engines';
const APP = process.env.TITIAN_APP_KEYS ?? '/run/titian/app';
const DATABASE = 'titian';

function once(folder, name, make, mode) {
  const file = path.join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

const engine = (name) => once(ENGINES, name, () => randomBytes(24).toString('base64url'), 0o444);
const app = (name, make) => once(APP, name, make, 0o400);

const superuser = engine('postgres');
const redis = engine('redis');
const search = engine('meilisearch');

const passwords = JSON.parse(app('logins.json', () => JSON.stringify(newPasswords())));
const urls = loginUrls('postgres://postgres:5432/', DATABASE, passwords);
app('SUPERUSER_URL', () => `postgres://postgres:${superuser}@postgres:5432/postgres`);
app('DATABASE_URL', () => urls.ownerUrl);
app('DATABASE_CARE_URL', () => urls.careUrl);
app('DATABASE_MARKET_URL', () => urls.marketUrl);
app('DATABASE_RELAY_URL', () => urls.relayUrl);
app('REDIS_URL', () => `redis://:${redis}@redis:6379`);
app('MEILI_MASTER_KEY', () => search);
app('TITIAN_MASTER_KEY', () => randomBytes(32).toString('base64'));
app('VAPID_PRIVATE_KEY', newPushKey);
console.log(`keys: ready (${LOGINS.length} logins)`);
