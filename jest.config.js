const common = {
  rootDir: import.meta.dirname,
  cacheDirectory: '<rootDir>/.cache/jest',
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#kernel/(.*)$': '<rootDir>/libs/kernel/src/$1.ts',
    '^#platform/(.*)$': '<rootDir>/libs/platform/src/$1.ts',
    '^#domains/(.*)$': '<rootDir>/libs/domains/$1/index.ts',
  },
};

/**
 * All files of one worker share what they load, which is most of a file's time: no file may leave anything behind in the
 * process.
 */
const together = {
  runner: '<rootDir>/test/support/light-runner.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/limit.mjs'],
};

const database = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // Long enough for a machine that does other things beside; nothing here is timed.
  testTimeout: 180_000,
  // Left to itself Jest keeps one core of two for nobody: the tests wait for the database as much as they compute.
  maxWorkers: 2,
  projects: [
    {
      ...common,
      ...together,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/apps/web/src/**/*.spec.ts',
        '<rootDir>/apps/{api,worker}/**/*.spec.ts',
        '<rootDir>/test/{support,structure}/**/*.spec.ts',
      ],
    },
    {
      ...common,
      ...database,
      ...together,
      displayName: 'database',
      testMatch: ['<rootDir>/libs/domains/**/*.e2e-spec.ts', '<rootDir>/test/security/**/*.e2e-spec.ts'],
      testPathIgnorePatterns: ['/libs/domains/discovery/'],
    },
    // Made of parts of the product and of handlers of their own, of which a process may know no other.
    {
      ...common,
      ...database,
      displayName: 'parts',
      testMatch: ['<rootDir>/libs/platform/**/*.e2e-spec.ts', '<rootDir>/libs/domains/discovery/**/*.e2e-spec.ts'],
    },
    { ...common, ...database, displayName: 'schema', testMatch: ['<rootDir>/test/schema/*.e2e-spec.ts'] },
    { ...common, ...database, displayName: 'crash', testMatch: ['<rootDir>/test/crash/**/*.e2e-spec.ts'] },
    { ...common, ...database, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.e2e-spec.ts'] },
  ],
};
