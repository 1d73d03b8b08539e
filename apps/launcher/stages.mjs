// The stages of `npm test`, in their order. `kind` tells how the outcome is read:
//   check  counts as one, by its exit code      jest, node  count their tests
const jest = (projects, ...more) => [
  '--conditions=source',
  '--import',
  './test/support/typescript.mjs',
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--ci',
  '--selectProjects',
  ...projects,
  ...more,
];

// Their files start processes of their own.
const ONE_AT_A_TIME = '--maxWorkers=1';

// Beside browsers a test of the database gets a quarter of its time, and processes that are killed and come back
// twice as long: these run alone.
const ALL = Infinity;

/**
 * `program`: parameters of node. `needs`: what requirements.mjs must find first. `width`: how many cores it keeps busy,
 * 1 when nothing is said; run-tests.mjs runs as many beside each other as the machine has room for. `spare`: computes
 * only and waits for nobody, so it is given what time the others leave over, in a row of its own.
 */
export const STAGES = [
  { name: 'lock', kind: 'check', program: ['apps/launcher/complete-lock.mjs', '--check'] },
  {
    name: 'lint',
    kind: 'check',
    spare: true,
    program: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  },
  {
    name: 'format',
    kind: 'check',
    spare: true,
    program: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'types',
    kind: 'check',
    spare: true,
    program: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  },
  {
    name: 'types-web',
    kind: 'check',
    spare: true,
    program: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', 'apps/web/tsconfig.json'],
  },
  { name: 'structure', kind: 'check', spare: true, script: 'structure' },
  { name: 'schema', kind: 'jest', program: jest(['schema']) },
  { name: 'operations', kind: 'check', spare: true, program: ['apps/web/codegen.mjs', '--check'] },
  { name: 'locales', kind: 'check', spare: true, script: 'locales:check' },
  // These wait more than they compute: what is spare goes on beside them, and is out of the way of the long ones after.
  {
    name: 'journeys',
    kind: 'jest',
    needs: ['database', 'redis', 'meilisearch'],
    program: jest(['journeys'], ONE_AT_A_TIME),
  },
  {
    name: 'launcher',
    kind: 'node',
    program: ['--test', '--test-timeout=180000', '--test-concurrency=2'],
    files: 'apps/launcher/test/*.test.mjs',
  },
  { name: 'crash', kind: 'jest', width: ALL, needs: ['database', 'redis'], program: jest(['crash'], ONE_AT_A_TIME) },
  {
    name: 'unit',
    kind: 'jest',
    width: ALL,
    needs: ['redis', 'meilisearch'],
    program: jest(['unit']),
  },
  {
    name: 'web',
    kind: 'node',
    width: ALL,
    needs: ['database', 'redis', 'build', 'browser'],
    program: ['--test', '--test-timeout=900000', '--test-concurrency=1'],
    files: 'apps/web/e2e/**/*.test.{mjs,ts}',
  },
  {
    name: 'database',
    kind: 'jest',
    width: ALL,
    needs: ['database', 'redis', 'meilisearch'],
    program: jest(['database', 'parts']),
  },
];

// What a machine of the project's CI cannot have: an engine that no package brings, and data that is not shipped.
const MAY_BE_MISSING = /meili|shared data/i;

export const mayBeSkipped = (text) => MAY_BE_MISSING.test(text);
