// The built product with its demo, on a database of its own, and a browser to look at it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { freePort, provisionDatabase } from '../../launcher/embedded-postgres.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LOGINS = ['titian_owner', 'app_care', 'app_market', 'app_relay'];

const node = (script, env) =>
  spawn(process.execPath, ['--enable-source-maps', script], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });

async function onServer(sql) {
  const client = new pg.Client({ connectionString: process.env.TITIAN_TEST_POSTGRES });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function ready(url, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`a part of the product ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
}

/**
 * Starts api and worker on a new database with the demo.
 * @returns {Promise<{url: string, signIns: {persona: string, name: string, secret: string}[], stop: () => Promise<void>}>}
 */
export async function startProduct() {
  const name = `titian_web_${randomBytes(5).toString('hex')}`;
  const passwords = Object.fromEntries(LOGINS.map((login) => [login, `test-${login}`]));
  const urls = await provisionDatabase(process.env.TITIAN_TEST_POSTGRES, name, { passwords });
  const folder = mkdtempSync(path.join(tmpdir(), 'titian-web-'));
  const [port, workerPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'fatal',
    TITIAN_DEMO: '1',
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: urls.ownerUrl,
    DATABASE_CARE_URL: urls.careUrl,
    DATABASE_MARKET_URL: urls.marketUrl,
    DATABASE_RELAY_URL: urls.relayUrl,
    TITIAN_MASTER_KEY: randomBytes(32).toString('base64'),
    TITIAN_DATA_DIR: folder,
    REDIS_URL: '',
    MEILI_URL: '',
  };
  const [code] = await once(node('dist/apps/worker/src/setup-command.js', env), 'exit');
  if (code !== 0) throw new Error(`setup ended with ${code}`);
  const parts = ['api', 'worker'].map((part) => node(`dist/apps/${part}/src/main.js`, env));
  await ready(`http://127.0.0.1:${port}/health/ready`, parts[0]);
  await ready(`http://127.0.0.1:${workerPort}/health/ready`, parts[1]);
  const signIns = JSON.parse(readFileSync(path.join(folder, 'demo-sign-ins.json'), 'utf8'));
  const stop = async () => {
    for (const part of parts) part.kill('SIGTERM');
    await Promise.all(parts.map((part) => part.exitCode ?? once(part, 'exit')));
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: env.PUBLIC_URL, signIns, stop };
}

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const openBrowser = () => chromium.launch({ executablePath: process.env.TITIAN_CHROMIUM, args: QUIET });

/** A phone of 360 px in a language, as somebody holds it who was never here; `faults` collects what the page complains of. */
export async function phone(browser, locale, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { context, page, faults };
}
