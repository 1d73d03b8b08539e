// A Chromium for the browser tests: the one that the npm package @sparticuz/chromium carries, where it runs, else the
// machine's own. The one from npm is the same everywhere, and without windows: a third of the work for each device.
// `node apps/launcher/browser.mjs` prints its path.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
// What a browser asks of the network at its start is no part of a test, and refused on a closed one.
const QUIET =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const runs = (file, environment = {}) =>
  spawnSync(file, ['--version'], { env: { ...process.env, ...environment }, timeout: 30_000 }).status === 0;

/**
 * @returns {Promise<{file: string, source: string}|{file: null, reason: string}>} a program that takes Chromium's
 *   parameters; TITIAN_CHROMIUM names one to use instead of searching
 */
export async function findBrowser() {
  const named = process.env.TITIAN_CHROMIUM;
  if (named)
    return runs(named)
      ? { file: named, source: 'TITIAN_CHROMIUM' }
      : { file: null, reason: `TITIAN_CHROMIUM=${named} does not run` };
  const carried = await packaged().catch(({ message }) => ({ file: null, reason: message }));
  if (carried.file) return carried;
  const own = COMMANDS.map(which).find((file) => file && runs(file)) ?? PLACES.find((file) => existsSync(file));
  return own ? { file: own, source: 'this machine' } : carried;
}

function which(command) {
  const found = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, command));
  return found.find((file) => existsSync(file));
}

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { file: null, reason: 'no Chromium or Chrome was found, and the one from npm is for Linux x64 only' };
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const folder = path.join(ROOT, '.cache', `chromium-${version}`);
  const wrapper = path.join(folder, 'titian-chromium');
  if (!existsSync(wrapper)) await unpack(folder);
  for (const libraries of ['', path.join(folder, 'al2023', 'lib')]) {
    writeWrapper(wrapper, folder, libraries);
    if (runs(wrapper)) return { file: wrapper, source: '@sparticuz/chromium' };
  }
  const said = spawnSync(wrapper, ['--version'], { encoding: 'utf8' }).stderr;
  return { file: null, reason: `the Chromium from npm does not run here: ${said.trim().split('\n')[0]}` };
}

// The package unpacks into the temporary folder, where a broken-off unpacking would stay: it gets one of its own,
// renamed when complete. It takes the libraries along only when it believes to be on the machine it was made for.
async function unpack(folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  const environment = {
    ...process.env,
    TMPDIR: draft,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x',
  };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error('unpacking @sparticuz/chromium failed');
  }
  const fonts = path.join(draft, 'fonts', 'fonts.conf');
  if (existsSync(fonts))
    writeFileSync(
      fonts,
      readFileSync(fonts, 'utf8').replaceAll(/<dir>\/tmp\/fonts<\/dir>/g, `<dir>${folder}/fonts</dir>`),
    );
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

function writeWrapper(file, folder, libraries) {
  const lines = [
    '#!/bin/sh',
    libraries ? `export LD_LIBRARY_PATH='${libraries}':"$LD_LIBRARY_PATH"` : '',
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH='${path.join(folder, 'fonts')}'`,
    `exec '${path.join(folder, 'chromium')}' ${QUIET} "$@"`,
  ];
  writeFileSync(file, `${lines.filter(Boolean).join('\n')}\n`);
  chmodSync(file, 0o755);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = await findBrowser();
  console.log(found.file ?? `none: ${found.reason}`);
  process.exitCode = found.file ? 0 : 1;
}
