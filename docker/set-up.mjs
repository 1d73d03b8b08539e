// Logins and database, then migrations and data. May run again at any time; ends with the code of what failed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { provisionDatabase } from '../apps/launcher/provision-database.mjs';

const KEYS = process.env.TITIAN_APP_KEYS ?? '/run/titian/app';
const read = (name) => readFileSync(path.join(KEYS, name), 'utf8');

await provisionDatabase(read('SUPERUSER_URL'), 'titian', { passwords: JSON.parse(read('logins.json')) });
console.log('database: ready');
const command = spawnSync(process.execPath, ['--enable-source-maps', 'dist/apps/worker/src/setup-command.js'], {
  stdio: 'inherit',
});
process.exitCode = command.status ?? 1;
