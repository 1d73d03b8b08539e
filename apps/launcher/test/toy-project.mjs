// A project as small as it gets, with the real launcher in it: start.mjs cannot tell it from Titian.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program, scratch } from './support.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LAUNCHER = path.join(ROOT, 'apps', 'launcher');

const SERVICE = (name, port) => `
import { createServer } from 'node:http';
import { existsSync, writeFileSync } from 'node:fs';
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_CARE_URL });
client.on('error', () => undefined);
await client.connect();
const server = createServer((request, response) => {
  if (request.url === '/die') { console.error('the last words of ${name}'); process.exit(3); }
  response.end(JSON.stringify({ name: '${name}', demo: process.env.TITIAN_DEMO, keyBytes: Buffer.from(process.env.TITIAN_MASTER_KEY ?? '', 'base64').length }));
});
const { TOY_API_WAITS_FOR: go } = process.env;
if (go && '${name}' === 'api') {
  writeFileSync(go + '.asked', '');
  while (!existsSync(go)) await new Promise((resolve) => setTimeout(resolve, 50));
}
server.listen(Number(process.env.${port}), process.env.HOST, () => process.send('listening'));
const lastWords = () => client.query('SELECT 1').then(() => 'ends orderly', () => 'lost the database');
process.on('SIGTERM', () => void lastWords().then((words) => { console.log('${name} ' + words); process.exit(0); }));
`;

const SETUP = `
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import pg from 'pg';

const folder = process.env.TITIAN_DATA_DIR as string;
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('CREATE SCHEMA IF NOT EXISTS platform');
await client.query('CREATE TABLE IF NOT EXISTS platform.migration (name text)');
await client.query("INSERT INTO platform.migration VALUES ('run')");
console.log('filling the toy');
if (process.env.TOY_SETUP_HANGS) await new Promise((resolve) => setTimeout(resolve, 60_000));
if (process.env.TOY_SETUP_FAILS) throw new Error(process.env.TOY_SETUP_FAILS);
const { rows } = await client.query('SELECT count(*)::int AS runs FROM platform.migration');
console.log('runs in this database: ' + rows[0].runs);
writeFileSync(folder + '/demo-sign-ins.json', JSON.stringify([{ persona: 'counsellor', name: 'sari', secret: 'demo' }]));
await client.end();
`;

const COMMAND = `
console.log('replays ' + process.argv.slice(2).join(' ') + ' at ' + new URL(process.env.DATABASE_RELAY_URL as string).username);
process.exitCode = 7;
`;

/** @returns {{root: string, data: string, start: (parameters?: string[], environment?: object, nodeOptions?: string[]) => ReturnType<typeof program>}} */
export function toyProject(context, parent) {
  const runs = [];
  context.after(() => runs.forEach((run) => run.drop()));
  const root = path.join(parent ?? scratch(context, 'titian-toy-'), 'project');
  mkdirSync(root);
  cpSync(LAUNCHER, path.join(root, 'apps', 'launcher'), {
    recursive: true,
    filter: (file) => !file.startsWith(path.join(LAUNCHER, 'test')),
  });
  for (const file of ['package.json', 'package-lock.json', '.swcrc'])
    cpSync(path.join(ROOT, file), path.join(root, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  const source = (file, text) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  source('apps/api/src/main.ts', SERVICE('api', 'PORT'));
  source('apps/worker/src/main.ts', SERVICE('worker', 'WORKER_PORT'));
  source('apps/worker/src/setup-command.ts', SETUP);
  source('apps/worker/src/replay.ts', COMMAND);
  source('apps/web/index.html', '<!doctype html><title>toy</title><script type="module" src="/src/main.ts"></script>');
  source('apps/web/src/main.ts', 'document.body.textContent = "toy";');
  source(
    'apps/web/vite.config.ts',
    'export default { root: import.meta.dirname, build: { outDir: "../../dist/web", emptyOutDir: true } };',
  );
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(DATABASE_|TITIAN_|PORT$|WORKER_PORT$|REDIS_URL|MEILI_)/.test(name),
    ),
  );
  const start = (parameters = [], environment = {}, nodeOptions = []) => {
    const options = { nodeOptions, cwd: root, env: { ...clean, ...environment } };
    const run = program(path.join(root, 'apps', 'launcher', 'start.mjs'), parameters, options);
    runs.push(run);
    return run;
  };
  const command = (...parameters) =>
    program(path.join(root, 'apps', 'launcher', 'command.mjs'), parameters, { cwd: root, env: clean });
  return { root, command, data: path.join(root, '.data'), start, source };
}
