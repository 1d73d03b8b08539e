import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, entryFor } from '../complete-lock.mjs';

const parent = (version) => ({
  version,
  dev: true,
  optionalDependencies: {
    '@x/core-darwin-arm64': version,
    '@x/core-linux-arm64-gnu': version,
    '@x/core-linux-x64-musl': version,
  },
});

test('what a parent names and the lock lacks is added, with the system that its name tells', () => {
  const { packages, added } = complete({ '': {}, 'node_modules/@x/core': parent('1.2.3') });
  const systems = ['darwin-arm64', 'linux-arm64-gnu', 'linux-x64-musl'];
  assert.deepEqual(
    added,
    systems.map((system) => `@x/core-${system}@1.2.3`),
  );
  assert.deepEqual(packages['node_modules/@x/core-linux-x64-musl'], {
    version: '1.2.3',
    resolved: 'https://registry.npmjs.org/@x/core-linux-x64-musl/-/core-linux-x64-musl-1.2.3.tgz',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  assert.deepEqual(packages['node_modules/@x/core-linux-arm64-gnu'].libc, ['glibc']);
  assert.deepEqual(complete(packages).added, []);
});

test('another version of the same package goes below its own parent', () => {
  const before = complete({ '': {}, 'node_modules/@x/core': parent('1.2.3') }).packages;
  const { packages } = complete({ ...before, 'node_modules/tool/node_modules/@x/core': parent('2.0.0') });
  const below = 'node_modules/tool/node_modules/@x/core/node_modules/@x/core-darwin-arm64';
  assert.equal(packages[below]?.version, '2.0.0');
  assert.equal(packages['node_modules/@x/core-darwin-arm64'].version, '1.2.3');
  assert.deepEqual(complete(packages).added, []);
});

test('a name that tells no system, or a version that is a range, is not guessed', () => {
  assert.equal(entryFor('fsevents', '2.3.3', {}), null);
  assert.equal(entryFor('@x/core-darwin', '1.0.0', {}), null);
  assert.equal(entryFor('@x/core-darwin-arm64', '^1.0.0', {}), null);
  assert.deepEqual(complete({ 'node_modules/a': { optionalDependencies: { fsevents: '2.3.3' } } }).unknown, [
    'fsevents@2.3.3',
  ]);
});
