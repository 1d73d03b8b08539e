// G5: from `node` to the first answer of a GraphQL operation, ours against a bare Nest with the same imports, in turn.
// Ours starts as `npm start` starts it: what Node compiled once is kept. The bare one starts as it comes, and, for
// comparison, with the same gift.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { median, report } from './measure.mjs';
import { benchEnvironment } from './product.mjs';

const ROUNDS = 7;

async function firstAnswer(script, env, query) {
  const started = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-titian': 'bench' },
        body: JSON.stringify({ query }),
      }).catch(() => null);
      if (answer?.ok) return (await answer.json()) && (performance.now() - started) / 1000;
      await pause(10);
    }
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

const product = await benchEnvironment();
const keeping = { ...product.env, NODE_COMPILE_CACHE: `${product.env.TITIAN_DATA_DIR}/compiled` };
const ours = [];
const bare = [];
const bareKeeping = [];
const API = 'dist/apps/api/src/main.js';
const BARE = 'test/bench/peers/bare-nest.mjs';
try {
  const first = await firstAnswer(API, keeping, '{ viewer { persona } }');
  console.log(`    the very first start, nothing kept yet: ${first.toFixed(2)} s`);
  await firstAnswer(BARE, keeping, '{ hello }');
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await firstAnswer(API, keeping, '{ viewer { persona } }'));
    bare.push(await firstAnswer(BARE, product.env, '{ hello }'));
    bareKeeping.push(await firstAnswer(BARE, keeping, '{ hello }'));
  }
} finally {
  await product.stop();
}
console.log(
  `    bare ${median(bare).toFixed(2)} s, bare with what it compiled kept ${median(bareKeeping).toFixed(2)} s`,
);
const ratios = ours.map((seconds, round) => seconds / bare[round]);
const fast = report({
  id: 'G5',
  what: 'cold start to first answer',
  figure: median(ours),
  bar: 3,
  unit: ' s',
  range: ours,
});
const near = report({
  id: 'G5',
  what: 'against a bare Nest with the same imports',
  figure: median(ratios),
  bar: 1.5,
  unit: ' ×',
  range: ratios,
});
process.exitCode = fast && near ? 0 : 1;
