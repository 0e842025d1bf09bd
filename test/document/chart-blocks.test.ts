import type { Chart } from '../../src/document/blocks.js';
import { buildDocument } from '../../src/document/build-document.js';
import type { Report } from '../../src/report/report.js';
import { patchedWorkbook } from '../rules/patch.js';
import { EDITIONS, readWorkbook } from '../support/fixtures.js';

type Figures = Record<string, number | string | null>;

const reportWith = async (edition: string, set: Figures = {}): Promise<Report> =>
  readWorkbook(await patchedWorkbook(edition, { set }));

function chartsOf(report: Report, previous?: Report): Record<string, Chart> {
  const { blocks } = buildDocument(report, { charts: true, ...(previous && { previous }) });
  return Object.fromEntries(
    blocks.flatMap((block) => (block.type === 'chart' ? [[block.chart.key, block.chart]] : [])),
  );
}

/** Requests in a row, so that no edition's sample is without. */
const some: Figures = {
  'requests.received.individuals': 4,
  'requests.granted.total': 3,
  'requests.unavailable.unclear.total': 1,
};

const valuesOf = (chart: Chart | undefined) =>
  chart?.series.map(({ bars }) => bars.map(({ value }) => value));

describe.each(EDITIONS)('the pictures of edition %s', (edition) => {
  test('show how requests were answered and who asked, under their table', async () => {
    const report = await reportWith(edition, some);
    const { blocks } = buildDocument(report, { charts: true });
    const kinds = blocks.map((block) => (block.type === 'table' ? block.table.key : block.type));
    const under = kinds.indexOf('requests');
    expect(kinds.filter((kind) => kind === 'chart')).toHaveLength(2);
    expect(kinds.slice(under + 1).find((kind) => kind !== 'note')).toBe('chart');
    const { results, applicants } = chartsOf(report);
    const figure = (key: string) => report.cells.get(key)?.value;
    expect(valuesOf(results)?.[0]?.[0]).toBe(figure('requests.granted.total'));
    expect(valuesOf(results)?.[0]?.[3]).toBe(
      Number(figure('requests.unavailable.notHeld.total')) +
        Number(figure('requests.unavailable.needsCreation.total')) +
        1,
    );
    expect(valuesOf(applicants)?.[0]?.[0]).toBe(4);
  });

  test('are only there when they are asked for', async () => {
    const { blocks } = buildDocument(await reportWith(edition));
    expect(blocks.filter(({ type }) => type === 'chart')).toEqual([]);
  });

  test('set this year beside the last', async () => {
    const year = (await reportWith(edition)).year.value ?? 0;
    const previous = await reportWith(edition, { year: year - 1, 'requests.received.total': 7 });
    const { change } = chartsOf(await reportWith(edition), previous);
    expect(change?.series.map(({ name }) => name)).toEqual([`${year - 1}年`, `${year}年`]);
    expect(change?.series[0]?.bars[0]?.value).toBe(7);
    expect(change?.alternative).toContain(`${change?.labels[0]}${year - 1}年7件、${year}年`);
  });
});

test('the edition of the year before may be another one', async () => {
  const [older, newer] = EDITIONS as [string, string];
  const previous = await reportWith(older, { year: 2020, 'requests.otherwise.total': 5 });
  const { change } = chartsOf(await reportWith(newer, { year: 2021 }), previous);
  const index = change?.labels.indexOf('其他处理') ?? -1;
  expect(change?.series[0]?.bars[index]?.value).toBe(5);
});

test('figures are said with their unit and their share', async () => {
  const { applicants } = chartsOf(await reportWith('2021'));
  expect(applicants?.series[0]?.bars.map(({ text }) => text)).toEqual([
    '31件（75.6%）',
    '6件（14.6%）',
    '0件',
    '1件（2.4%）',
    '2件（4.9%）',
    '1件（2.4%）',
  ]);
  expect(applicants?.alternative).toMatch(
    /^.+：自然人31件（75\.6%），商业企业6件（14\.6%），.+其他组织1件（2\.4%）。$/,
  );
});

describe('a picture is left out', () => {
  const nothing = Object.fromEntries(
    ['individuals', 'businesses', 'research', 'publicInterest', 'legalServices', 'otherOrganizations'].map(
      (field) => [`requests.received.${field}`, 0],
    ),
  );

  test('when all its figures are 0', async () => {
    expect(Object.keys(chartsOf(await reportWith('2021', nothing)))).toEqual(['results']);
  });

  test.each(['约10', -3])('when one of its figures is %j', async (value) => {
    const report = await reportWith('2021', { 'requests.refused.process.total': value });
    expect(Object.keys(chartsOf(report))).toEqual(['applicants']);
  });

  test('a blank figure counts as 0', async () => {
    const { results } = chartsOf(await reportWith('2021', { 'requests.granted.total': null }));
    expect(valuesOf(results)?.[0]?.[0]).toBe(0);
  });
});
