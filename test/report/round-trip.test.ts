import fc from 'fast-check';
import { type ReportData, toData } from '../../src/report/data.js';
import { plainNumber } from '../../src/report/value.js';
import { EDITIONS, editionOf, readWorkbook, templateWorkbook } from '../support/fixtures.js';

/** Anything but what the contract excepts: numbers as text, control characters, nothing but white space. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '12件',
      '减4',
      '22（其中修订16件）',
      '/',
      '—',
      '约10',
      '十二',
      '=1+1',
      '_x0041_',
      ' 前后 ',
      'a\nb',
      '<b>&amp;',
      '𬭚',
    ),
  )
  .filter(
    (value) =>
      value.trim() !== '' && plainNumber(value) === undefined && !/[\p{Cs}]|[^\P{Cc}\n\t]/u.test(value),
  );

const MOST = Number.MAX_SAFE_INTEGER;

const number = fc.oneof(
  fc.nat(500),
  fc.integer(),
  // What a number cannot hold to the last digit is a text; and a workbook's number is what fifteen digits show of it.
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -MOST, max: MOST })
    .map((value) => Number(value.toPrecision(15)) + 0),
);

const value = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(null) },
);

const prose = fc.oneof(
  fc.constant(null),
  text,
  fc.array(text, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
);

const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function dataOf(id: string): fc.Arbitrary<ReportData> {
  const edition = editionOf(id);
  const keys = [...edition.cells.keys()];
  return fc
    .record({
      year: fc.option(fc.integer({ min: 2019, max: 2100 }), { nil: null }),
      organ: fc.record({
        name: fc.option(text, { nil: null }),
        kind: fc.constantFrom(null, 'government', 'department', 'township', 'other'),
      }),
      publishedOn: fc.option(date, { nil: null }),
      narrative: fc.record({ preface: prose, overview: prose, problems: prose, other: prose }),
      notes: fc.dictionary(fc.constantFrom(...edition.tables.map(({ key }) => key)), text, { maxKeys: 3 }),
      values: fc.array(value, { minLength: keys.length, maxLength: keys.length }),
    })
    .map(({ values, notes, ...rest }) => {
      const data: Record<string, unknown> = { edition: id, ...rest };
      keys.forEach((key, index) => {
        const steps = key.split('.');
        const last = steps.pop() ?? '';
        const node = steps.reduce((tree, step) => {
          tree[step] ??= {};
          return tree[step] as Record<string, unknown>;
        }, data);
        node[last] = values[index];
      });
      return (Object.keys(notes).length > 0 ? { ...data, notes: { ...notes } } : data) as ReportData;
    });
}

test.each(EDITIONS)(
  'data → template → extract gives the same data, in the %s edition',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(dataOf(id), async (data) => {
        const report = await readWorkbook(await templateWorkbook(data));
        // An organ's kind that is not stated is told by its name.
        const kind = data.organ.kind ?? report.kind;
        expect(toData(report)).toEqual({ ...data, organ: { ...data.organ, kind } });
      }),
      { numRuns: 15 },
    );
  },
  120_000,
);

test.each(EDITIONS)('prose longer than a cell goes on in the cell below, in the %s edition', async (id) => {
  const empty = fc.sample(dataOf(id), { numRuns: 1, seed: 7 })[0] as ReportData;
  const lengths = [
    [32_766, 32_766],
    [32_767, 32_767],
    [32_768, 32_768],
    [70_000, 20_000],
  ] as const;
  const text = (length: number) => `${'公'.repeat(length - 2)}𬭚`;
  for (const [overview, problems] of lengths) {
    const narrative = { overview: text(overview), problems: `${text(problems)}\n末段` };
    const data = { ...empty, narrative: { ...empty.narrative, ...narrative } };
    expect(toData(await readWorkbook(await templateWorkbook(data))).narrative).toEqual(data.narrative);
  }
});
