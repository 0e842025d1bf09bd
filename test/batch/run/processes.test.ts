import { CHECKING, processesFor, RENDERING } from '../../../src/batch/run/processes.js';

test.each<[asked: number | 'auto', files: number, cores: number, processes: number]>([
  ['auto', 120, 8, 1],
  ['auto', 999, 8, 1],
  ['auto', 3000, 8, 4],
  ['auto', 3000, 2, 2],
  ['auto', 3000, 1, 1],
  [1, 3000, 8, 1],
  [6, 2, 2, 6],
])('%s jobs for %d files on %d cores: %d', (asked, files, cores, processes) => {
  expect(processesFor(asked, files, cores, CHECKING)).toBe(processes);
});

test('documents are worth processes sooner', () => {
  expect(processesFor('auto', 100, 2, RENDERING)).toBe(2);
});
