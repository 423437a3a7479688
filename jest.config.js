/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // A story of days takes seconds, on a busy machine minutes; the run has a budget of its own.
  testTimeout: 300_000,
  // Sites of many stories pile up in a worker, and collecting them costs more than starting anew.
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.cache/'],
  globalSetup: '<rootDir>/test/run/jest-setup.ts',
  cacheDirectory: '<rootDir>/.cache/jest',
  // temporal-polyfill comes as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!temporal-)'],
  transform: {
    '\\.tsx?$|/node_modules/temporal-.+\\.js$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
