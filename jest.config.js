import { availableParallelism } from 'node:os';
import path from 'node:path';
import { SOURCE } from './test/support/program/places.cjs';

/** Published as ES modules only. */
const ES_MODULES = ['chalk', 'entities', 'get-east-asian-width', 'parse5', 'pixelmatch'];
const LOADED_ONCE = [
  '@e965',
  'ajv',
  'ajv-formats',
  'exceljs',
  'fast-check',
  'fflate',
  'html-validate',
  'playwright-core',
];

const literally = (/** @type {string} */ text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** The program, and packages that the tests share with it or that are large. */
const ONCE = `^${literally(SOURCE + path.sep)}|[/\\\\]node_modules[/\\\\](${LOADED_ONCE.join('|')})[/\\\\]`;

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/support/program/environment.cjs',
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
    // Loaded once a worker.
    [ONCE]: '<rootDir>/test/support/program/transform.cjs',
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', importAttributes: true }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...ES_MODULES, ...LOADED_ONCE].join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
