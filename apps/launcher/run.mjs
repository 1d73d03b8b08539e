// Everything of `npm start` that needs the project's own Node and packages.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './boot.mjs';
import { ensureBuilt, SERVER, WEB } from './builds.mjs';
import { secretKeys, openDataFolder, readJson, writeJson } from './data-folder.mjs';
import { openDatabase } from './databases.mjs';
import { choosePort } from './ports.mjs';
import { diskFull, explain, Problem, tellsFullDisk } from './problem.mjs';
import { identify } from './processes.mjs';
import { healthAt, lastLines, logName, startService } from './services.mjs';
import { ensureSetUp } from './setup.mjs';
import { print, printProblem, seconds } from './terminal.mjs';

const HELP = `
  npm start                    installs, builds, starts; prints the address and how to sign in
  npm start -- --reset         deletes .data (all that was stored) and begins anew
  PORT=4200 npm start          another port; README.md names the other variables
`;
const USUAL_PORT = 4100;
const FOR_COMMANDS = /^(DATABASE_|REDIS_URL|MEILI_|TITIAN_|PUBLIC_URL|NODE_ENV$)/;
const PATIENCE = 90_000;

/** @returns {Promise<number>} exit code */
export async function main(parameters) {
  const unknown = parameters.filter((one) => !['--reset', '--help'].includes(one));
  if (parameters.includes('--help') || unknown.length > 0) {
    console.log(unknown.length > 0 ? `\n  Unknown: ${unknown.join(' ')}\n${HELP}` : HELP);
    return unknown.length > 0 ? 1 : 0;
  }
  const run = new Run(process.env);
  run.listenToSignals();
  try {
    await run.start({ reset: parameters.includes('--reset') });
    await run.over;
  } catch (error) {
    run.end(explain(error, run.dataFolder));
  }
  await run.stop();
  return run.reason instanceof Stopped ? 0 : 1;
}

class Run {
  constructor(environment) {
    this.environment = environment;
    this.dataFolder = path.resolve(ROOT, environment.TITIAN_DATA_DIR || '.data');
    this.host = environment.HOST || '127.0.0.1';
    this.services = [];
    this.abort = new AbortController();
    this.over = new Promise((_, reject) => (this.break = reject));
    this.over.catch(() => undefined);
  }

  listenToSignals() {
    let first = 0;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        // npm passes on the Ctrl-C that the terminal sent us already: that is not a second one.
        if (first && performance.now() - first < 1_000) return;
        if (first) return print('Still stopping; the database needs a moment to close its files.');
        first = performance.now();
        print();
        print('Stopping …');
        this.end(new Stopped());
      });
    }
  }

  /** Waits for the work, unless the run is over before: then that comes first. */
  async unlessOver(work) {
    return Promise.race([work, this.over]);
  }

  /** The first reason counts: what fails after it fails because of it. */
  end(reason) {
    if (this.reason) return;
    this.reason = reason;
    if (!(reason instanceof Stopped)) printProblem(reason);
    this.abort.abort();
    this.break(reason);
  }

  async start({ reset }) {
    const began = performance.now();
    print();
    print('Titian');
    this.data = await openDataFolder({ folder: this.dataFolder, reset, log: print });
    if (reset && this.environment.DATABASE_URL) print('DATABASE_URL is set: what that server holds is left as it is.');
    const ports = await this.choosePorts();
    const [database, mark] = await this.unlessOver(
      this.together([this.openDatabase(), ensureBuilt(ROOT, SERVER, this.abort.signal)]),
    );
    await this.unlessOver(
      this.together([this.ensureSetUp(database, mark, ports), ensureBuilt(ROOT, WEB, this.abort.signal)]),
    );
    await this.unlessOver(this.startServices(ports));
    this.welcome(ports, began);
  }

  // One failing must not hide that the other still works on something that stop() has to end.
  async together(works) {
    this.pending = Promise.allSettled(works);
    return Promise.all(works);
  }

  async choosePorts() {
    const { environment, host } = this;
    const web = await choosePort({ asked: environment.PORT, usual: USUAL_PORT, host, variable: 'PORT' });
    const worker = await choosePort({
      asked: environment.WORKER_PORT,
      usual: USUAL_PORT + 1,
      host,
      variable: 'WORKER_PORT',
      taken: [web],
    });
    if (!environment.PORT && web !== USUAL_PORT) print(`Port ${USUAL_PORT} is in use; taking ${web}.`);
    return { web, worker };
  }

  async openDatabase() {
    this.database = await openDatabase(this.data, { environment: this.environment, log: print });
    void this.database.exited.then(() =>
      this.partEnded({ name: 'The database', logFile: this.database.logFile }, 'unexpectedly'),
    );
    this.remember();
    return this.database;
  }

  /** What a next run has to end when this one is killed, and what commands need that join this one. */
  remember(environment = {}) {
    writeJson(this.data.file('run.json'), {
      children: this.services.map((service) => service.identity),
      launcher: identify(process.pid),
      environment: Object.fromEntries(Object.entries(environment).filter(([name]) => FOR_COMMANDS.test(name))),
    });
  }

  childEnvironment(ports) {
    const { ownerUrl, careUrl, marketUrl, relayUrl } = this.database.urls;
    const usual = {
      NODE_ENV: 'production',
      HOST: this.host,
      TITIAN_DEMO: '1',
      TITIAN_WEB_DIR: path.join(ROOT, 'dist', 'web'),
      // What Node compiles at one start, the next one reads; inside dist, where nobody else may write.
      NODE_COMPILE_CACHE: path.join(ROOT, 'dist', 'compiled'),
      PUBLIC_URL: address(this.host, ports.web),
      ...secretKeys(this.data),
    };
    const given = Object.fromEntries(Object.entries(this.environment).filter(([, value]) => value !== ''));
    const fixed = {
      DATABASE_URL: ownerUrl,
      DATABASE_CARE_URL: careUrl,
      DATABASE_MARKET_URL: marketUrl,
      DATABASE_RELAY_URL: relayUrl,
      PORT: String(ports.web),
      WORKER_PORT: String(ports.worker),
      TITIAN_DATA_DIR: this.dataFolder,
    };
    return { ...usual, ...given, ...fixed };
  }

  async ensureSetUp(database, mark, ports) {
    await ensureSetUp({
      database,
      mark,
      file: this.data.file('setup.json'),
      environment: this.childEnvironment(ports),
      signal: this.abort.signal,
    });
  }

  async startServices(ports) {
    const began = performance.now();
    const environment = this.childEnvironment(ports);
    for (const name of ['api', 'worker']) {
      const service = startService({
        name,
        root: ROOT,
        environment,
        file: path.join('dist', 'apps', name, 'src', 'main.js'),
        logFile: logName(this.dataFolder, name),
      });
      this.services.push(service);
      void service.exited.then((how) => this.partEnded(service, how));
    }
    this.remember(environment);
    await Promise.all([this.ready(ports.web, this.services[0]), this.ready(ports.worker, this.services[1])]);
    print(`api and worker: ready in ${seconds(began)}`);
  }

  partEnded(part, how) {
    if (this.reason) return;
    const lines = lastLines(part);
    if (tellsFullDisk(lines)) return this.end(diskFull(this.dataFolder));
    this.end(
      new Problem(
        'FAILED',
        `${part.name} ended ${how}, so the rest is stopped too. Its last lines:\n\n${lines || '    (none)'}\n\n    whole log: ${part.logFile}`,
        'Start again. If it ends again, the lines above say why; `npm start -- --reset` begins with new data.',
      ),
    );
  }

  /** That somebody answers at the port is not enough: another program can have taken it meanwhile. */
  async ready(port, service) {
    const url = `http://${['0.0.0.0', '::'].includes(this.host) ? '127.0.0.1' : this.host}:${port}/health/ready`;
    const end = performance.now() + PATIENCE;
    let last = 'it does not listen';
    while (performance.now() < end) {
      if (service.hasEnded() || this.reason) throw new Stopped();
      if (service.isListening()) {
        const said = await healthAt(url);
        if (said === null) return;
        last = said;
      }
      await pause(100);
    }
    throw new Problem(
      'FAILED',
      `${service.name} is not ready after ${PATIENCE / 1000} s (${last}). Its last lines:\n\n${lastLines(service)}\n\n    whole log: ${service.logFile}`,
      'On a very slow machine, start again: what is built and filled is kept.',
    );
  }

  welcome(ports, began) {
    const url = address(this.host, ports.web);
    this.data.lock.note({ address: url });
    print();
    print(`Titian is ready after ${seconds(began)}:  ${url}`);
    print();
    const signIns = readJson(this.data.file('demo-sign-ins.json'));
    if (Array.isArray(signIns) && this.childEnvironment(ports).TITIAN_DEMO === '1')
      table(signIns).forEach((line) => print(line));
    print();
    print(
      `Data: ${[this.dataFolder, this.database.elsewhere].filter(Boolean).join(' and ')}   Logs: ${path.join(this.dataFolder, 'log')}   Stop: Ctrl-C`,
    );
    print();
  }

  async stop() {
    await this.pending;
    await Promise.all(this.services.map((service) => service.stop()));
    await this.database?.stop();
    if (!this.data) return;
    rmSync(this.data.file('run.json'), { force: true });
    this.data.lock.release();
    print('Stopped.');
  }
}

class Stopped extends Error {}

function address(host, port) {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
}

function table(rows) {
  const cells = rows.map(({ persona, name, secret, code, note }) => [
    persona,
    name,
    secret,
    code ? `code ${code}` : '',
    note ?? '',
  ]);
  const widths = cells.reduce(
    (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, String(cell ?? '').length)),
    [],
  );
  return [
    'Sign in as (demo only):',
    ...cells.map(
      (row) =>
        `  ${row
          .map((cell, index) => String(cell ?? '').padEnd(widths[index] + 2))
          .join('')
          .trimEnd()}`,
    ),
  ];
}
