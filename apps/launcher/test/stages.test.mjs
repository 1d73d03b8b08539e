import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import jest from '../../../jest.config.js';
import { STAGES } from '../stages.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const files = (patterns) => globSync(patterns, { cwd: ROOT }).sort();

function filesOf({ testMatch, testPathIgnorePatterns = [] }) {
  const left = testPathIgnorePatterns.map((pattern) => new RegExp(pattern));
  const patterns = testMatch.map((pattern) => pattern.replace('<rootDir>/', ''));
  return files(patterns).filter((file) => !left.some((pattern) => pattern.test(`/${file}`)));
}

test('every spec belongs to one project of Jest, every project to a stage, and none is without specs', () => {
  const chosen = STAGES.filter(({ kind }) => kind === 'jest').flatMap(({ program }) =>
    program.slice(program.indexOf('--selectProjects') + 1).filter((word) => !word.startsWith('--')),
  );
  assert.deepEqual(chosen.sort(), jest.projects.map(({ displayName }) => displayName).sort());
  const bare = jest.projects.filter((project) => filesOf(project).length === 0);
  assert.deepEqual(
    bare.map(({ displayName }) => displayName),
    [],
  );
  assert.deepEqual(jest.projects.flatMap(filesOf).sort(), files('{apps,libs,test}/**/*.{spec,e2e-spec}.ts'));
});

test("every file of Node's tests belongs to one stage", () => {
  const found = STAGES.filter(({ kind }) => kind === 'node').flatMap((stage) => files(stage.files));
  assert.deepEqual(found.sort(), files('{apps,libs,test}/**/*.test.*'));
});
