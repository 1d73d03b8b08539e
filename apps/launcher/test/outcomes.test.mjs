import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ofCheck, ofJest, ofNode } from '../outcomes.mjs';
import { mayBeSkipped } from '../stages.mjs';
import { scratch } from './support.mjs';

const one = (status, ...names) => ({ status, fullName: names.join(' '), ancestorTitles: names.slice(0, -1) });

function jestFile(t, testResults) {
  const file = path.join(scratch(t), 'result.json');
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
}

test('jest: what passed and failed is counted, what was left out is told by group with its reason', (t) => {
  const file = jestFile(t, [
    {
      name: 'a.spec.ts',
      status: 'failed',
      assertionResults: [one('passed', 'sums', 'adds'), one('failed', 'sums', 'divides')],
    },
    {
      name: 'b.spec.ts',
      status: 'passed',
      assertionResults: [
        one('pending', 'the queue on Redis', 'x'),
        one('pending', 'the queue on Redis', 'y'),
        one('todo', 'later'),
      ],
    },
  ]);
  const outcome = ofJest(file, 1, '  skipped: the queue on Redis: no redis-server\n');
  assert.deepEqual([outcome.passed, outcome.failed, outcome.failures], [1, 1, ['sums divides']]);
  assert.deepEqual(outcome.skipped, [
    { test: 'the queue on Redis', count: 2, reason: 'no redis-server' },
    { test: 'later', count: 1, reason: 'left out in its source, without a reason' },
  ]);
});

test('jest: a file that does not load, a run without result, and an unexplained end are failures', (t) => {
  assert.equal(ofJest(jestFile(t, [{ name: 'a', status: 'failed', assertionResults: [] }]), 1).failed, 1);
  const both = [
    { name: 'a', status: 'failed', assertionResults: [] },
    { name: 'b', status: 'failed', assertionResults: [one('failed', 'x')] },
  ];
  assert.deepEqual(ofJest(jestFile(t, both), 1).failures, ['a', 'x']);
  assert.equal(ofJest('/nowhere/result.json', 0).failed, 1);
  assert.equal(
    ofJest(jestFile(t, [{ name: 'a', status: 'passed', assertionResults: [one('passed', 'x')] }]), 1).failed,
    1,
  );
});

/** What our reporter and reader make of a file of node:test. */
function ofSource(t, source) {
  const file = path.join(scratch(t), 'some.test.mjs');
  const result = path.join(path.dirname(file), 'result');
  writeFileSync(file, source);
  const reporter = path.join(import.meta.dirname, '../test-reporter.mjs');
  const reporters = [`--test-reporter=${reporter}`, `--test-reporter-destination=${result}`];
  const environment = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const run = spawnSync(process.execPath, ['--test', ...reporters, file], { env: environment });
  return ofNode(result, run.status);
}

test('node: passed, failed, skipped with reason; groups of tests do not count', (t) => {
  const outcome = ofSource(
    t,
    `import { describe, test } from 'node:test';
    describe('group', () => { test('good', () => {}); test('bad', () => { throw new Error('no'); }); });
    describe('another', () => { test('good, too', () => {}); });
    test('left out', { skip: 'no Meilisearch' }, () => {});`,
  );
  assert.deepEqual(
    [outcome.passed, outcome.failures.includes('bad'), outcome.skipped],
    [2, true, [{ test: 'left out', count: 1, reason: 'no Meilisearch' }]],
  );
});

test('node: no test at all, and a file that ends before its tests are through, are failures', (t) => {
  const empty = ofSource(t, '');
  assert.deepEqual([empty.passed, empty.failed], [0, 1]);
  const left = ofSource(
    t,
    `import { test } from 'node:test';
    test('good', () => {});
    test('leaves', () => { setTimeout(() => process.exit(0), 300); return new Promise(() => {}); });
    test('bad', () => { throw new Error('no'); });`,
  );
  assert.equal(left.failed, 1);
  const nothing = path.join(scratch(t), 'result');
  writeFileSync(nothing, '');
  assert.equal(ofNode(nothing, 0).failed, 1);
});

test('a check counts as one', () => {
  assert.deepEqual([ofCheck(0).passed, ofCheck(0).failed, ofCheck(2).failed], [1, 0, 1]);
});

test('only the search engine and data that is not shipped may be missing in CI', () => {
  assert.equal(mayBeSkipped('search on Meilisearch: no Meilisearch: neither MEILI_URL nor a program'), true);
  assert.equal(mayBeSkipped('import of the real file: shared data is not here'), true);
  for (const text of ['the queue on Redis: no redis-server', 'stage web: no Chromium', 'later: left out in its source'])
    assert.equal(mayBeSkipped(text), false);
});
