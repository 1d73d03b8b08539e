import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RUNNER = path.join(import.meta.dirname, 'light-runner.mjs');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');

/** The second worker has not read what runs its files before the first is done with its own. */
const SLOW = `
  import { register } from 'node:module';
  if (process.env.TINYPOOL_WORKER_ID === '2') register('./late.mjs', import.meta.url);
`;
const LATE = `
  import { existsSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  export async function resolve(specifier, context, next) {
    if (specifier === 'jest-circus')
      for (let turn = 0; turn < 200 && !existsSync(new URL('done', import.meta.url)); turn += 1) await setTimeout(50);
    return next(specifier, context);
  }
`;

const FILE = `
  import { writeFileSync } from 'node:fs';
  it('passes', () => writeFileSync(new URL('done', import.meta.url), ''));
`;

describe('the runner of the tests', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'titian-runner-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('ends although one worker asks for its configuration before another listens', async () => {
    const config = { rootDir: folder, runner: RUNNER, testMatch: ['**/*.test.mjs'], haste: { enableSymlinks: false } };
    for (const [name, text] of [
      ['slow.mjs', SLOW],
      ['late.mjs', LATE],
      ['one.test.mjs', FILE],
      ['two.test.mjs', FILE],
    ] as const)
      await writeFile(path.join(folder, name), text);
    const parameters = ['--import', path.join(folder, 'slow.mjs'), JEST, '--config', JSON.stringify(config)];
    const { stderr } = await promisify(execFile)(
      process.execPath,
      [...parameters, '--maxWorkers=2', '--no-cache', '--no-watchman'],
      { cwd: ROOT, timeout: 60_000, env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect(stderr).toMatch(/Tests: +2 passed, 2 total/);
  }, 90_000);
});
