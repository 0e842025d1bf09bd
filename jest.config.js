import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // A fifth of the time a suite waits for a browser or a process of its own: more suites than cores keep all of them busy.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // What a worker has loaded for each suite stays with it: of more, collecting the garbage takes longer than a new one.
  workerIdleMemoryLimit: '800MB',
  // No test is one of time: this only ends what hangs, also on a machine that is busy with other things.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/support/begin.cjs',
  globalTeardown: '<rootDir>/test/support/end.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', importAttributes: true }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(chalk|parse5|entities|tinyglobby|fdir|get-east-asian-width|pixelmatch)/)',
  ],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
