import { withUnits } from '../../../src/check/unit-evidence.js';
import { editions } from '../../../src/edition/editions.js';
import type { FileEntry } from '../../../src/finding/entry.js';
import { uYear } from '../../../src/rules/units/u-year.js';

type Year = number | null;

/** The files of a batch by their years; those of units below that are not checked themselves; the year that is collected. */
type Batch = [files: Year[], below: Year[], batchYear?: number];

const silent: Batch[] = [
  [[2024], []],
  [[2024, 2024], []],
  [[2024, 2024, 2024, 2024], []],
  [[2019, 2019], []],
  [[2024], [2024, 2024]],
  // Half of them: which year is collected is not certain.
  [[2023, 2024], []],
  [[2023, 2023, 2024, 2024], []],
  [[2022, 2023, 2024], []],
  // A file without a year is V-META.
  [[null], []],
  [[null, 2024], []],
  [[null, 2024, 2024], []],
  [[null, null], []],
  [[], [2023, 2024]],
  [[2024], [], 2024],
  [[2024, 2024], [2024], 2024],
  [[null, 2024], [], 2024],
  [[2020, 2020], [], 2020],
  // A unit's own file below says nothing of the batch.
  [[2024, 2024], [2023]],
];

test.each(silent)('files of %j, below them %j, collected %j: nothing is found', (...batch) => {
  expect(foundIn(...batch)).toEqual([]);
});

/** The numbers of the files that are of another year, each with the year of the batch. */
const wrong: [...Required<Batch>, found: [number, number][]][] = [
  [[2024, 2024, 2023], [], 0, [[2, 2024]]],
  [[2023, 2024, 2024], [], 0, [[0, 2024]]],
  [[2024, 2025, 2024], [], 0, [[1, 2024]]],
  [[2024, 2024, 2024, 2019], [], 0, [[3, 2024]]],
  [
    [2024, 2023, 2024, 2022, 2024],
    [],
    0,
    [
      [1, 2024],
      [3, 2024],
    ],
  ],
  [[2020, 2020, 2019], [], 0, [[2, 2020]]],
  [[2019, 2019, 2020], [], 0, [[2, 2019]]],
  [[null, 2024, 2024, 2023], [], 0, [[3, 2024]]],
  [[2023], [], 2024, [[0, 2024]]],
  [
    [2023, 2023],
    [],
    2024,
    [
      [0, 2024],
      [1, 2024],
    ],
  ],
  [[2023, 2024], [], 2024, [[0, 2024]]],
  // What is said goes before what most are.
  [
    [2023, 2023, 2024],
    [],
    2024,
    [
      [0, 2024],
      [1, 2024],
    ],
  ],
  [[2025], [], 2024, [[0, 2024]]],
  [[2019, 2020], [], 2020, [[0, 2020]]],
  [[null, 2023], [], 2024, [[1, 2024]]],
  [[2023], [2024, 2024], 2024, [[0, 2024]]],
];

test.each(wrong)(
  'files of %j, below them %j, collected %j: found are %j',
  (files, below, batchYear, found) => {
    expect(foundIn(files, below, batchYear || undefined)).toEqual(
      found.map(([at, year]) => [at, batchYear ? 'error' : 'warning', files[at], year]),
    );
  },
);

function foundIn(files: readonly Year[], below: readonly Year[], batchYear?: number) {
  const children = below.map((year, at) => ({
    path: `下级/${at}.xlsx`,
    sha256: 'f',
    organ: `某县${at}局`,
    year,
    edition: '2021',
  }));
  const units = { children, ...(batchYear !== undefined && { batchYear }) };
  const told = withUnits(files.map(fileOf), units, { editions, rules: [uYear] });
  return Array.from(told.files).flatMap(({ findings }, at) =>
    findings.map(({ rule, severity, actual, expected, message }) => {
      expect(rule).toBe('U-YEAR');
      expect(message).not.toMatch(/[{}]|undefined|NaN/);
      return [at, severity, actual, expected];
    }),
  );
}

function fileOf(year: Year, at: number): FileEntry {
  return {
    path: `${at}.xlsx`,
    sha256: 'f',
    organ: `某市${at}局`,
    year,
    edition: '2021',
    status: 'passed',
    findings: [],
    diagnoses: [],
    rules: { passed: 0, failed: 0, skipped: [{ rule: 'U-YEAR', reason: '' }], crashed: [] },
  };
}
