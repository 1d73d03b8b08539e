import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { missingPackages } from '../packages.mjs';
import { scratch } from './support.mjs';
import { toyProject } from './toy-project.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');

function tree(t, wanted, installed) {
  const root = scratch(t);
  const write = (file, packages) => writeFileSync(path.join(root, file), JSON.stringify({ packages }));
  write('package-lock.json', wanted);
  if (!installed) return root;
  for (const place of Object.keys(installed)) mkdirSync(path.join(root, place), { recursive: true });
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  write('node_modules/.package-lock.json', installed);
  return root;
}

test('packages are missing when npm never finished, when a version differs, when a folder is gone', (t) => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  assert.deepEqual(missingPackages(tree(t, wanted)), ['node_modules/a']);
  assert.deepEqual(missingPackages(tree(t, wanted, { 'node_modules/a': { version: '1.0.0' } })), []);
  assert.deepEqual(missingPackages(tree(t, wanted, { 'node_modules/a': { version: '0.9.0' } })), ['node_modules/a']);
  const gone = tree(t, wanted, { 'node_modules/a': { version: '1.0.0' } });
  rmSync(path.join(gone, 'node_modules/a'), { recursive: true });
  assert.deepEqual(missingPackages(gone), ['node_modules/a']);
});

// Stands for npm: waits for a file, then "installs" by a link to the packages that are here.
const NPM = `
const { existsSync, symlinkSync } = require('node:fs');
console.log('npm was asked: ' + process.argv.slice(2).join(' '));
if (process.env.TOY_NPM_FAILS) process.exit(1);
const { ppid } = process;
setInterval(() => {
  if (process.ppid !== ppid) process.exit(1);
  if (!existsSync('go')) return;
  symlinkSync(${JSON.stringify(path.join(ROOT, 'node_modules'))}, 'node_modules');
  process.exit(0);
}, 20);
`;

function bareToy(t) {
  const toy = toyProject(t);
  rmSync(path.join(toy.root, 'node_modules'));
  const npm = path.join(toy.root, 'npm-cli.js');
  toy.source('npm-cli.cjs', NPM);
  return { ...toy, environment: { npm_execpath: npm.replace(/js$/, 'cjs') } };
}

test('what is missing is installed once; a second start meanwhile says so', async (t) => {
  const toy = bareToy(t);
  const first = toy.start([], toy.environment);
  await first.line(/npm was asked: ci /);
  const second = toy.start([], toy.environment);
  // One that asks npm, too, would wait for it and not end.
  await assert.rejects(second.line(/npm was asked/), /ended \(1\) without/);
  assert.match(second.output(), /Another run is installing the packages \(process \d+\)/);
  toy.source('go', '');
  await first.line(/is ready after/);
  first.child.kill('SIGINT');
  await first.ended;
  const third = toy.start([], toy.environment);
  await third.line(/is ready after|npm was asked/);
  third.child.kill('SIGINT');
  await third.ended;
  assert.doesNotMatch(third.output(), /npm was asked/);
});

test('a failing npm leads to a message, and the next start tries again', async (t) => {
  const toy = bareToy(t);
  const failing = toy.start([], { ...toy.environment, TOY_NPM_FAILS: '1' });
  assert.equal((await failing.ended).code, 1);
  assert.match(failing.output(), /npm could not install the packages[^]*start again/);
  assert.equal(existsSync(path.join(toy.root, 'node_modules')), false);
  toy.source('go', '');
  const next = toy.start([], toy.environment);
  await next.line(/is ready after/);
  next.child.kill('SIGINT');
  await next.ended;
});
