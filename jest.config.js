const common = {
  rootDir: import.meta.dirname,
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

const database = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // Long enough for a machine that does other things beside; nothing here is timed.
  testTimeout: 180_000,
  projects: [
    {
      ...common,
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
      displayName: 'database',
      testMatch: ['<rootDir>/libs/**/*.e2e-spec.ts', '<rootDir>/test/security/**/*.e2e-spec.ts'],
    },
    { ...common, ...database, displayName: 'schema', testMatch: ['<rootDir>/test/schema/*.e2e-spec.ts'] },
    { ...common, ...database, displayName: 'crash', testMatch: ['<rootDir>/test/crash/**/*.e2e-spec.ts'] },
    { ...common, ...database, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.e2e-spec.ts'] },
  ],
};
