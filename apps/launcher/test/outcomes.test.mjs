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

test('node: passed, failed, skipped with reason; groups of tests do not count; none at all is a failure', (t) => {
  const folder = scratch(t);
  const source = `import { describe, test } from 'node:test';
    describe('group', () => { test('good', () => {}); test('bad', () => { throw new Error('no'); }); });
    test('left out', { skip: 'no Meilisearch' }, () => {});`;
  writeFileSync(path.join(folder, 'some.test.mjs'), source);
  const result = path.join(folder, 'result');
  const reporter = path.join(import.meta.dirname, '../test-reporter.mjs');
  const environment = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const run = spawnSync(
    process.execPath,
    [
      '--test',
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${result}`,
      path.join(folder, 'some.test.mjs'),
    ],
    { env: environment },
  );
  const outcome = ofNode(result, run.status);
  assert.deepEqual(
    [outcome.passed, outcome.failures.includes('bad'), outcome.skipped],
    [1, true, [{ test: 'left out', count: 1, reason: 'no Meilisearch' }]],
  );
  writeFileSync(result, '');
  assert.equal(ofNode(result, 0).failed, 1);
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
