import { brieflyWithin } from '../../../src/batch/run/briefly.js';
import { HeavyWorkbook } from '../../../src/limits/heavy.js';

// Of which the environment of tests makes a tenth of a second.
const briefly = brieflyWithin(5);

test.each<[string, () => unknown]>([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a regular expression', () => /^(?:一+)+$/u.test(`${'一'.repeat(60)}二`)],
])('%s without end is ended, and the work goes on elsewhere', (_, step) => {
  let isCaught = false;
  const work = () => {
    try {
      return step();
    } catch {
      // A rule that throws is kept from stopping others; this must stop all.
      isCaught = true;
    }
  };
  expect(() => briefly(work)).toThrow(HeavyWorkbook);
  expect(isCaught).toBe(false);
});

test('what takes no time gives its result, or throws its own error', () => {
  expect(briefly(() => 1 + 1)).toBe(2);
  const error = new TypeError('no such thing');
  const thrown = () =>
    briefly(() => {
      throw error;
    });
  expect(thrown).toThrow(error);
});
