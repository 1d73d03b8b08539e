import assert from 'node:assert/strict';
import { test } from 'node:test';

const HOOKS = ['beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
const hangs = () => new Promise(() => undefined);
const { setTimeout: clock } = globalThis;

/** What hangs all the same is not waited for. */
function soon(ending) {
  let timer;
  const late = new Promise((resolve) => (timer = clock(resolve, 5_000, 'hangs')));
  return Promise.race([ending, late]).finally(() => clearTimeout(timer));
}

/** limit.mjs among globals that note what is declared, as Jest's would. */
async function declared() {
  const notes = [];
  const noting = (kind) => (name, body) => notes.push({ kind, name, body });
  const each = (table) => (name, body) => table.forEach((row) => notes.push({ kind: 'each', name, body, row }));
  globalThis.it = Object.assign(noting('it'), { each, only: noting('only'), skip: noting('skip') });
  for (const hook of HOOKS) globalThis[hook] = (body) => notes.push({ kind: hook, body });
  await import(`../../../test/support/limit.mjs?${performance.now()}`);
  return notes;
}

test('a test or a hook that hangs fails at its limit, also when a spec took the clock away', async () => {
  const notes = await declared();
  const { it } = globalThis;
  it('a', hangs, 20);
  globalThis.test('b', hangs, 20);
  it.only('c', hangs, 20);
  it.each([1])('d %s', hangs, 20);
  for (const hook of HOOKS) globalThis[hook](hangs, 20);
  assert.deepEqual(
    notes.map(({ kind }) => kind),
    ['it', 'it', 'only', 'each', ...HOOKS],
  );
  globalThis.setTimeout = () => undefined;
  try {
    for (const { body } of notes) await assert.rejects(soon(body()), /not done after 0\.02 s/);
  } finally {
    globalThis.setTimeout = clock;
  }
});

test('within its limit a test ends as it ends by itself, and leaves no timer behind', async () => {
  const notes = await declared();
  const { it } = globalThis;
  it('good', () => 'done');
  it('bad', () => assert.fail('broken'));
  it('bad later', async () => assert.fail('broken later'));
  it.each([7])('row %s', (value) => value);
  it.skip('left out', hangs);
  const [good, bad, later, row, skipped] = notes;
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  assert.equal(await good.body(), 'done');
  await assert.rejects(bad.body(), /broken$/);
  await assert.rejects(later.body(), /broken later/);
  assert.equal(await row.body(row.row), 7);
  assert.equal(skipped.kind, 'skip');
  assert.ok(timers() <= before);
});
