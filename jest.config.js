/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
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
