// Everything of `npm test` that needs the project's own Node and packages.
import { spawn } from 'node:child_process';
import { chmodSync, closeSync, globSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './boot.mjs';
import { ofCheck, ofJest, ofNode } from './outcomes.mjs';
import { signal } from './processes.mjs';
import { REQUIREMENTS } from './requirements.mjs';
import { sideBySide } from './side-by-side.mjs';
import { mayBeSkipped, STAGES } from './stages.mjs';
import { print, printProblem, seconds } from './terminal.mjs';

const LOGS = path.join(ROOT, '.cache', 'test');
const HEARTBEAT = 30_000;
// A stage that hangs must end with its log shown, before whoever waits for all of it gives up.
const LIMIT = 20 * 60_000;
// One more than there are cores: a stage waits for its servers and browsers as much as it computes.
const ROOM = availableParallelism() + 1;
// On one core nothing is left over.
const HAS_SPARE = availableParallelism() > 1;
const HELP = `
  npm test                            everything
  npm test -- --only unit,database    some stages: ${STAGES.map(({ name }) => name).join(', ')}
`;

/** @returns {Promise<number>} exit code */
export async function main(parameters) {
  const stages = chosen(parameters);
  if (!stages) {
    console.log(HELP);
    return 1;
  }
  const run = new TestRun(process.env.TITIAN_FORBID_SKIPS === '1');
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => run.breakOff());
  try {
    const isSpare = ({ spare }) => HAS_SPARE && spare === true;
    const row = (some, room) => sideBySide(some, room, (stage) => run.stage(stage));
    await Promise.all([
      row(stages.filter(isSpare), 1),
      row(
        stages.filter((stage) => !isSpare(stage)),
        ROOM,
      ),
    ]);
  } finally {
    await run.close();
  }
  return run.summary();
}

function chosen(parameters) {
  if (parameters.length === 0) return STAGES;
  if (parameters[0] !== '--only' || parameters.length < 2) return null;
  const names = parameters.slice(1).flatMap((text) => text.split(','));
  const stages = STAGES.filter(({ name }) => names.includes(name));
  return stages.length === names.length ? stages : null;
}

// The whole group: jest and node:test have workers of their own.
function signalGroup(child, name) {
  if (!child.pid) return;
  if (process.platform === 'win32') child.kill(name);
  else signal(-child.pid, name);
}

class TestRun {
  constructor(forbidSkips) {
    this.forbidSkips = forbidSkips;
    this.total = { passed: 0, failed: 0, skipped: 0 };
    this.failures = [];
    this.found = new Map();
    this.children = new Set();
    // What tests leave behind goes with it; other users' servers have folders in it.
    this.scratch = mkdtempSync(path.join(tmpdir(), 'titian-tests-'));
    chmodSync(this.scratch, 0o755);
    mkdirSync(LOGS, { recursive: true });
    print();
    print('Titian: tests');
  }

  async stage(stage) {
    if (this.brokenOff) return;
    try {
      await this.run(stage);
    } catch (error) {
      printProblem(error);
      print(`✗ ${stage.name}`);
      this.fail(stage.name, 'could not be run');
    }
  }

  async run(stage) {
    const environment = await this.prepare(stage);
    if (!environment) return;
    const began = performance.now();
    const { code, log } = await this.execute(stage, environment);
    if (this.brokenOff) return;
    this.tell(stage, this.read(stage, code, log), { began, log });
  }

  fail(stage, what) {
    this.total.failed += 1;
    this.failures.push(`${stage}: ${what}`);
  }

  /** @returns {Promise<object|null>} the stage's environment, null when it must be left out */
  async prepare(stage) {
    const environment = {
      ...process.env,
      FORCE_COLOR: '0',
      TMPDIR: this.scratch,
      PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    };
    delete environment.NODE_OPTIONS;
    for (const name of stage.needs ?? []) {
      const found = await this.require(name);
      Object.assign(environment, found.environment);
      if (found.missing && !REQUIREMENTS[name].optional) {
        this.skip(stage.name, { test: `stage ${stage.name}`, reason: found.missing });
        return null;
      }
    }
    return environment;
  }

  require(name) {
    if (!this.found.has(name)) this.found.set(name, this.look(name));
    return this.found.get(name);
  }

  async look(name) {
    const found = await REQUIREMENTS[name].find();
    if (found.missing && REQUIREMENTS[name].optional) print(`tests that need ${name} are left out: ${found.missing}`);
    return found;
  }

  async execute(stage, environment) {
    const log = path.join(LOGS, `${stage.name}.log`);
    rmSync(this.resultFile(stage), { force: true });
    const handle = openSync(log, 'w');
    const began = performance.now();
    const beat = setInterval(() => print(`… ${stage.name} (${seconds(began)})`), HEARTBEAT);
    try {
      const code = await this.spawned(stage, { environment, handle });
      return { code, log };
    } finally {
      clearInterval(beat);
      closeSync(handle);
    }
  }

  spawned(stage, { environment, handle }) {
    const child = spawn(process.execPath, this.parametersOf(stage), {
      cwd: ROOT,
      env: environment,
      detached: process.platform !== 'win32',
      stdio: ['ignore', handle, handle],
    });
    this.children.add(child);
    if (HAS_SPARE && stage.spare && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const limit = setTimeout(() => signalGroup(child, 'SIGKILL'), stage.spare ? 2 * LIMIT : LIMIT);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    }).finally(() => {
      clearTimeout(limit);
      this.children.delete(child);
    });
  }

  resultFile(stage) {
    return path.join(LOGS, `${stage.name}.json`);
  }

  parametersOf(stage) {
    const result = this.resultFile(stage);
    if (stage.script) return ['--run', stage.script];
    if (stage.kind === 'jest') return [...stage.program, '--json', `--outputFile=${result}`];
    if (stage.kind === 'check') return stage.program;
    const reporters = [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./apps/launcher/test-reporter.mjs',
      `--test-reporter-destination=${result}`,
    ];
    const files = globSync(stage.files, { cwd: ROOT }).sort();
    // Without any, Node would look for some of its own.
    if (files.length === 0) throw new Error(`no file is called ${stage.files}`);
    return [...stage.program, ...reporters, ...files];
  }

  read(stage, code, log) {
    if (stage.kind === 'jest') return ofJest(this.resultFile(stage), code, readFileSync(log, 'utf8'));
    if (stage.kind === 'node') return ofNode(this.resultFile(stage), code);
    return ofCheck(code);
  }

  tell(stage, { passed, failed, skipped, failures }, { began, log }) {
    this.total.passed += passed;
    for (const name of failures) this.fail(stage.name, name);
    const left = skipped.reduce((sum, { count = 1 }) => sum + count, 0);
    const counts =
      stage.kind === 'check'
        ? ''
        : `  ${passed} passed${failed ? `, ${failed} failed` : ''}${left ? `, ${left} skipped` : ''}`;
    print(`${failed ? '✗' : '✓'} ${stage.name.padEnd(11)} ${seconds(began).padStart(8)}${counts}`);
    if (failed) {
      console.log(readFileSync(log, 'utf8').trimEnd());
    }
    skipped.forEach((one) => this.skip(stage.name, one));
  }

  skip(stage, { test, reason, count = 1 }) {
    const forbidden = this.forbidSkips && !mayBeSkipped(`${test} ${reason}`);
    if (forbidden) this.fail(stage, `${test}: skipped, which is forbidden here`);
    else this.total.skipped += count;
    print(
      `    ${forbidden ? 'skipped, which is forbidden here' : 'skipped'}: ${stage}: ${test}${count > 1 ? ` (${count} tests)` : ''}: ${reason}`,
    );
  }

  breakOff() {
    if (this.brokenOff) return;
    this.brokenOff = true;
    print('Stopping …');
    this.signalAll('SIGINT');
    setTimeout(() => this.signalAll('SIGKILL'), 5_000).unref();
  }

  signalAll(name) {
    for (const child of this.children) signalGroup(child, name);
  }

  async close() {
    for (const one of await Promise.allSettled(this.found.values())) await one.value?.stop?.();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }

  summary() {
    const { passed, failed, skipped } = this.total;
    console.log('');
    if (this.brokenOff) print('Broken off.');
    if (this.failures.length > 0) print(`Failed (whole logs in ${path.relative(ROOT, LOGS)}):`);
    this.failures.forEach((one) => print(`  ${one}`));
    if (this.failures.length > 0) console.log('');
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed > 0 || this.brokenOff ? 1 : 0;
  }
}
