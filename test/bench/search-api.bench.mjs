// G3: a page of search results through the API, against bare node:http with the same engine call, request by request in
// turn, on the demo. Equal answers are checked first.
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, report } from './measure.mjs';
import { benchEnvironment, freePort } from './product.mjs';

const ROUNDS = 40;
const TEXTS = [
  'las',
  'tukang las semarang',
  'thợ may',
  'montir',
  'kasirr',
  'cook',
  'nhân viên kho',
  'juru masak',
  'sopir',
  '',
];
const QUERY = `query ($search: OpportunitySearchInput!) { searchOpportunities(search: $search, first: 20) { totalCount edges {
  cursor node { id kind title placesLeft noExperience startsOn pay { min max currency period } partner { name status }
  area { fullName } occupation { title } } } } }`;

async function run(script, env, ...parameters) {
  const child = spawn(process.execPath, [script, ...parameters], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

async function serve(script, env) {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  while (!(await fetch(url, { method: 'POST' }).catch(() => null))) await pause(50);
  return { child, url };
}

async function ask({ url }, text) {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-titian-lang': 'id' },
    body: JSON.stringify({ query: QUERY, variables: { search: { text } } }),
  });
  const body = await response.json();
  return { body, ms: performance.now() - started };
}

const product = await benchEnvironment({ TITIAN_DEMO: '1' });
const children = [];
try {
  await run('dist/apps/worker/src/setup-command.js', product.env);
  const api = await serve('dist/apps/api/src/main.js', product.env);
  const bare = await serve('test/bench/peers/bare-search.mjs', product.env);
  children.push(api.child, bare.child);
  for (const text of TEXTS) assert.deepEqual((await ask(api, text)).body, (await ask(bare, text)).body, text);
  for (let round = 0; round < 5; round += 1)
    for (const text of TEXTS) await Promise.all([ask(api, text), ask(bare, text)]);
  const times = { api: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of TEXTS) {
      times.api.push((await ask(api, text)).ms);
      times.bare.push((await ask(bare, text)).ms);
    }
  }
  const ratio = (share) => quantile(times.api, share) / quantile(times.bare, share);
  const told = (share) =>
    `${quantile(times.api, share).toFixed(1)} ms against ${quantile(times.bare, share).toFixed(1)} ms`;
  const half = report({
    id: 'G3',
    what: `search through the API, p50 (${told(0.5)})`,
    figure: ratio(0.5),
    bar: 1.25,
    unit: ' ×',
  });
  const most = report({
    id: 'G3',
    what: `search through the API, p95 (${told(0.95)})`,
    figure: ratio(0.95),
    bar: 1.35,
    unit: ' ×',
  });
  process.exitCode = half && most ? 0 : 1;
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')));
  await product.stop();
}
