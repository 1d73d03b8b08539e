import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { startTemporaryPostgres } from '../embedded-postgres.mjs';
import { gone, identify, isAlive, signal } from '../processes.mjs';
import { processesOf, program, scratch } from './support.mjs';
import { toyProject } from './toy-project.mjs';

const ROOT_USER = process.getuid?.() === 0;
const READY = /is ready after .*http/;

/** Makes a Node believe that it is an older one: the launcher then goes on under the project's own. */
const asNode = (version) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`,
];

const addressOf = (line) => /http:\/\/\S+/.exec(line)[0];

async function ended(run, name = 'SIGINT') {
  run.child.kill(name);
  return run.ended;
}

/** What a start says that must not succeed. One that does is seen at once: for its end nobody could wait. */
async function refusal(run) {
  await assert.rejects(run.line(READY), /ended \(1\) without/);
  return run.output();
}

async function nothingLeft(root) {
  for (let wait = 0; wait < 400 && processesOf(root).length > 0; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(processesOf(root), []);
}

test('from nothing to an address and a sign-in; the second start is quick; Ctrl-C leaves no process', async (t) => {
  const toy = toyProject(t);
  const first = toy.start();
  const url = addressOf(await first.line(READY));
  const answer = await (await fetch(`${url}/`)).json();
  assert.deepEqual(answer, { name: 'api', demo: '1', keyBytes: 32 });
  assert.deepEqual(await ended(first), { code: 0, signal: null });
  assert.match(first.output(), /counsellor\s+sari\s+demo/);
  assert.match(readFileSync(path.join(toy.data, 'log', 'api.log'), 'utf8'), /api ends orderly/);
  await nothingLeft(toy.root);

  const began = performance.now();
  const second = toy.start();
  await second.line(READY);
  assert.ok(performance.now() - began < 10_000);
  assert.doesNotMatch(second.output(), /Building|Filling|Bringing/);
  assert.deepEqual(await ended(second, 'SIGTERM'), { code: 0, signal: null });
  await nothingLeft(toy.root);
});

test('Ctrl-C in a terminal, through npm', async (t) => {
  if (spawnSync('script', ['--version']).status !== 0) return t.skip('no `script` to make a terminal with');
  const toy = toyProject(t);
  const terminal = spawn('script', ['-qefc', 'npm start', '/dev/null'], {
    cwd: toy.root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  const over = new Promise((resolve) => terminal.once('close', resolve));
  await new Promise((resolve, reject) => {
    void over.then(() => reject(new Error(output)));
    terminal.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (READY.test(output)) resolve();
    });
  });
  terminal.stdin.write('\x03');
  await over;
  assert.match(output, /Stopped\./);
  for (const name of ['api', 'worker'])
    assert.match(readFileSync(path.join(toy.data, 'log', `${name}.log`), 'utf8'), /ends orderly/);
  await nothingLeft(toy.root);
});

for (const name of ['SIGTERM', 'SIGKILL']) {
  test(`npm ended by ${name}: what it started ends too`, async (t) => {
    const toy = toyProject(t);
    const npm = program('npm', ['start'], { cwd: toy.root, command: 'npm' });
    t.after(npm.drop);
    await npm.line(READY);
    npm.child.kill(name);
    await nothingLeft(toy.root);
    const next = toy.start();
    await next.line(READY);
    await ended(next);
  });
}

test('a launcher killed hard takes everything along; the next start works', async (t) => {
  const toy = toyProject(t);
  const under20 = () => toy.start([], {}, asNode('20.19.0'));
  const first = under20();
  await first.line(READY);
  first.child.kill('SIGKILL');
  await nothingLeft(toy.root);
  const second = under20();
  await second.line(READY);
  // Also the half that runs under the project's own Node, which would otherwise stop the rest orderly.
  const half = JSON.parse(readFileSync(path.join(toy.data, 'run.json'), 'utf8')).launcher.pid;
  assert.notEqual(half, second.child.pid);
  signal(half, 'SIGKILL');
  second.child.kill('SIGKILL');
  await nothingLeft(toy.root);
  const third = under20();
  await third.line(READY);
  assert.deepEqual(await ended(third), { code: 0, signal: null });
  await nothingLeft(toy.root);
});

test('what an earlier run left behind is ended by the next', async (t) => {
  const toy = toyProject(t);
  mkdirSync(toy.data, { recursive: true });
  const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  t.after(() => orphan.kill('SIGKILL'));
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  t.after(() => bystander.kill('SIGKILL'));
  const children = [
    { name: 'api', ...identify(orphan.pid) },
    { name: 'worker', pid: bystander.pid, token: 'another process had this number' },
  ];
  writeFileSync(path.join(toy.data, 'run.json'), JSON.stringify({ children }));
  const run = toy.start();
  await run.line(READY);
  assert.match(run.output(), new RegExp(`left behind \\(api, process ${orphan.pid}\\)`));
  assert.deepEqual([await gone(orphan.pid, 0), isAlive(bystander.pid)], [true, true]);
  await ended(run);
});

test('a second start in the same folder says so, and gives the address of the first', async (t) => {
  const toy = toyProject(t);
  const first = toy.start();
  const url = addressOf(await first.line(READY));
  const said = await refusal(toy.start());
  assert.match(said, /is running in this folder already \(process \d+\): http/);
  assert.ok(said.includes(url));
  await refusal(toy.start(['--reset']));
  assert.equal((await fetch(url)).status, 200);
  await ended(first);
});

test('a taken port: the usual one gives way, one that was asked for is named', async (t) => {
  const toy = toyProject(t);
  const others = [4100, 4101].map((port) =>
    createServer()
      .on('error', () => undefined)
      .listen(port, '127.0.0.1'),
  );
  t.after(() => others.forEach((one) => one.close()));
  const run = toy.start();
  const url = addressOf(await run.line(READY));
  assert.match(run.output(), /Port 4100 is in use; taking/);
  const { port } = new URL(url);
  const other = toyProject(t);
  const said = await refusal(other.start([], { PORT: port }));
  assert.match(said, new RegExp(`Port ${port} is in use by another program`));
  assert.match(said, /PORT=\d+ npm start/);
  await nothingLeft(other.root);
  await ended(run);
});

test('a port that another program takes while the parts start: who answers there is not taken for them', async (t) => {
  const toy = toyProject(t);
  const chosen = createServer().listen(0, '127.0.0.1');
  await once(chosen, 'listening');
  const { port } = chosen.address();
  chosen.close();
  const go = path.join(toy.root, 'go');
  const run = toy.start([], { PORT: String(port), TOY_API_WAITS_FOR: go });
  while (!existsSync(`${go}.asked`)) await new Promise((resolve) => setTimeout(resolve, 50));
  const other = createWebServer((request, response) => response.end('ok')).listen(port, '127.0.0.1');
  t.after(() => other.close());
  await once(other, 'listening');
  // As long as somebody who believes the other needs to say so; who does not believe it says nothing however long it is.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  writeFileSync(go, '');
  const said = await refusal(run);
  assert.match(said, /api ended/);
  assert.match(said, /EADDRINUSE/);
});

test('--reset begins anew, and keeps what is not its own', async (t) => {
  const toy = toyProject(t);
  const first = toy.start();
  await first.line(READY);
  await ended(first);
  const again = toy.start(['--reset']);
  await again.line(READY);
  assert.match(again.output(), /runs in this database: 1/);
  await ended(again);

  const other = toyProject(t);
  mkdirSync(other.data);
  writeFileSync(path.join(other.data, 'thesis.doc'), 'mine');
  assert.match(await refusal(other.start(['--reset'])), /files that are not Titian's \(thesis\.doc\)/);
  assert.deepEqual(readdirSync(other.data), ['thesis.doc']);
});

test('one part dies: which one and its last words are told, the rest ends', async (t) => {
  const toy = toyProject(t);
  const run = toy.start();
  const url = addressOf(await run.line(READY));
  await fetch(`${url}/die`).catch(() => undefined);
  assert.equal((await run.ended).code, 1);
  assert.match(run.output(), /api ended with code 3/);
  assert.match(run.output(), /the last words of api/);
  await nothingLeft(toy.root);
});

test('the database dies: that is told, the rest ends, and the next start recovers', async (t) => {
  const toy = toyProject(t);
  const run = toy.start();
  await run.line(READY);
  signal(Number(readFileSync(path.join(toy.data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  assert.equal((await run.ended).code, 1);
  assert.match(run.output(), /The database ended unexpectedly/);
  await nothingLeft(toy.root);
  const next = toy.start();
  await next.line(READY);
  await ended(next);
});

test('a first start broken off while it fills the database is filled anew', async (t) => {
  const toy = toyProject(t);
  const first = toy.start([], { TOY_SETUP_HANGS: '1' });
  await first.line(/filling the toy/);
  await ended(first);
  await nothingLeft(toy.root);
  const second = toy.start();
  await second.line(READY);
  assert.match(second.output(), /filling it anew/);
  assert.match(second.output(), /runs in this database: 1/);
  await ended(second);
});

test('changed sources are built again and keep the data; a failing set-up is told and keeps it too', async (t) => {
  const toy = toyProject(t);
  const first = toy.start();
  await first.line(READY);
  await ended(first);
  toy.source('libs/kernel/src/new.ts', 'export const added: number = 1;\n');
  const failing = toy.start([], { TOY_SETUP_FAILS: 'migration 0815: Connection terminated' });
  assert.match(await refusal(failing), /could not be filled[^]*migration 0815[^]*The database's last lines:[^]*LOG: /);
  await nothingLeft(toy.root);
  const built = path.join(toy.root, 'dist/libs/kernel/src/new.js');
  assert.match(readFileSync(built, 'utf8'), /added = 1/);
  toy.source('libs/kernel/src/new.ts', 'export const added: number = 2;\n');
  const second = toy.start();
  await second.line(READY);
  assert.match(second.output(), /Bringing the database up to date[^]*runs in this database: 3/);
  assert.match(readFileSync(built, 'utf8'), /added = 2/);
  await ended(second);
});

test('sources that do not build are shown, nothing is left running', async (t) => {
  const toy = toyProject(t);
  toy.source('apps/api/src/broken.ts', 'export const = ;\n');
  assert.match(await refusal(toy.start()), /Building the server failed[^]*broken\.ts/);
  await nothingLeft(toy.root);
});

test('half-written data: a database folder without its end is set aside, the start goes on', async (t) => {
  const toy = toyProject(t);
  mkdirSync(path.join(toy.data, 'postgres', 'global'), { recursive: true });
  writeFileSync(path.join(toy.data, 'postgres', 'PG_VERSION'), '18\n');
  writeFileSync(path.join(toy.data, 'lock'), '{"pid":');
  writeFileSync(path.join(toy.data, 'setup.json'), '{"id":');
  const run = toy.start();
  await run.line(READY);
  assert.match(run.output(), /set aside as postgres\.set-aside-1/);
  await ended(run);
});

test('a full disk is named', { skip: ROOT_USER ? false : 'needs root, to mount a small disk' }, async (t) => {
  const toy = toyProject(t);
  mkdirSync(toy.data);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'titian-small', toy.data]);
  try {
    assert.match(await refusal(toy.start()), /no space left on the disk[^]*→ Free some space/);
    await nothingLeft(toy.root);
  } finally {
    execFileSync('umount', [toy.data]);
  }
});

function placeTold(run) {
  assert.match(run.output(), /its data lies in \S/);
  return /its data lies in (\S+)/.exec(run.output())[1];
}

test('root in a closed home', { skip: ROOT_USER ? false : 'needs root' }, async (t) => {
  const home = scratch(t, 'titian-home-');
  chmodSync(home, 0o700);
  const toy = toyProject(t, home);
  const run = toy.start();
  await run.line(READY);
  const place = placeTold(run);
  assert.ok(existsSync(path.join(place, 'PG_VERSION')));
  await ended(run);
  const again = toy.start(['--reset']);
  await again.line(READY);
  assert.equal(existsSync(place), false);
  const next = placeTold(again);
  await ended(again);
  execFileSync('rm', ['-rf', next, `${next}.log`]);
});

test("a server of one's own: provisioned once, its logins reused, nothing embedded started", async (t) => {
  const server = await startTemporaryPostgres();
  t.after(server.stop);
  const toy = toyProject(t);
  const DATABASE_URL = server.superuserUrl.replace(/postgres$/, 'my_titian');
  for (const filled of [['Filling the database'], []]) {
    const run = toy.start([], { DATABASE_URL });
    await run.line(READY);
    assert.deepEqual(run.output().match(/(Filling|Bringing) the database(?=.* …)/g) ?? [], filled);
    assert.equal(existsSync(path.join(toy.data, 'postgres')), false);
    await ended(run);
  }
  assert.match(await refusal(toyProject(t).start([], { DATABASE_URL })), /titian_owner exists on this server already/);
});

test('no server at DATABASE_URL: the address and what to do', async (t) => {
  const DATABASE_URL = 'postgres://nobody:nothing@127.0.0.1:1/titian';
  const said = await refusal(toyProject(t).start([], { DATABASE_URL }));
  assert.match(
    said,
    /No PostgreSQL server answers at 127\.0\.0\.1:1[^]*→ Start it, correct DATABASE_URL, or leave it out/,
  );
  assert.doesNotMatch(said, /nothing@/);
});

test('a command joins the running installation, gives its own exit code, and says when nothing runs', async (t) => {
  const toy = toyProject(t);
  const run = toy.start();
  await run.line(READY);
  const command = toy.command('replay', '--dead');
  assert.equal((await command.ended).code, 7);
  assert.match(command.output(), /replays --dead at app_relay/);
  assert.equal(statSync(path.join(toy.data, 'run.json')).mode & 0o777, 0o600);
  const unknown = toy.command('unknown');
  assert.equal((await unknown.ended).code, 1);
  assert.match(unknown.output(), /There is no command unknown/);
  await ended(run);
  const late = toy.command('replay');
  assert.equal((await late.ended).code, 1);
  assert.match(late.output(), /does not run in this folder/);
});

test('an old Node gets a sentence', () => {
  for (const version of ['18.20.4', '20.18.3']) {
    const start = [...asNode(version), path.join(import.meta.dirname, '../start.mjs')];
    const { status, stderr } = spawnSync(process.execPath, start, { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.ok(stderr.includes(`needs Node.js 20.19 or newer to begin; this is ${version}`));
  }
});
