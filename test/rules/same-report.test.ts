import ExcelJS from 'exceljs';
import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import type { Finding } from '../../src/finding/finding.js';
import type { ReportData } from '../../src/report/data.js';
import { rules } from '../../src/rules/rules.js';
import { editionOf, foreignContent } from '../support/fixtures.js';
import { type ForeignStyle, foreignWorkbook } from '../support/foreign.js';
import { Random } from '../support/random.js';
import { slipsOf, WHOLE_REPORTS, wholeReport } from '../support/whole-reports.js';
import { written } from '../support/written.js';

/** The same report, looking otherwise: what is found may differ by nothing but what the look itself is. */
const ROUNDS = 20;

/** Findings about the look of a workbook, and what a text in place of a number is. */
const ofTheLook = /^(?:F-(?!TABLE|OPEN|LIMIT)|V-TEXT$)/;

test.each(Array.from({ length: ROUNDS }, (_, seed) => seed))('the same is found, round %i', async (seed) => {
  const random = new Random(seed);
  const data = withSlips(random);
  const plain = await foundIn(await foreignWorkbook(editionOf(data.edition), foreignContent(data)), data);
  expect(plain.length).toBeGreaterThan(0);
  const look = anyLook(random);
  const content = foreignContent(random.chance(0.5) ? shuffled(data, random) : data);
  const bytes = await foreignWorkbook(editionOf(data.edition), content, look);
  const others = random.chance(0.5) ? await reordered(bytes, random) : bytes;
  expect({ look, found: await foundIn(others, data) }).toEqual({ look, found: plain });
});

/** A real report with a slip of its own and up to two wrong figures. */
function withSlips(random: Random): ReportData {
  const name = random.pick(WHOLE_REPORTS);
  const slip = random.pick(slipsOf(name).filter(({ set }) => set !== undefined));
  const set = { ...slip.set };
  const figures = [...editionOf(wholeReport(name).edition).cells.keys()].filter((key) => !(key in set));
  for (let more = random.whole(0, 2); more > 0; more--) set[random.pick(figures)] = random.whole(1, 400);
  return wholeReport(name, { ...slip, set });
}

function anyLook(random: Random): ForeignStyle {
  return {
    sheets: random.pick(['one', 'one a table'] as const),
    origin: { row: random.whole(1, 9), column: random.whole(1, 6) },
    ...(random.chance(0.4) && { sheetColumns: 29 }),
    spans: random.pick(['merged', 'blank'] as const),
    groups: random.pick(['merged', 'first', 'repeated'] as const),
    labels: random.chance(0.5) ? ['line breaks', 'half-width brackets', 'spaces'] : [],
    values: random.pick(['number', 'spaced', 'full width'] as const),
    totals: random.pick(['figure', 'formula'] as const),
    lines: random.pick(['merged', 'single'] as const),
  };
}

/** The paragraphs of section one in another order, but for the one that opens it. */
function shuffled(data: ReportData, random: Random): ReportData {
  const [opening = '', ...rest] = (data.narrative.overview ?? '').split('\n');
  const turned = rest
    .map((text) => [random.next(), text] as const)
    .sort(([one], [other]) => one - other)
    .map(([, text]) => text);
  return { ...data, narrative: { ...data.narrative, overview: [opening, ...turned].join('\n') } };
}

/** The same sheets in another order; that of the prose stays before those of the tables, as its headings name them. */
async function reordered(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const [, ...tables] = workbook.worksheets;
  const places = tables.map((sheet) => [random.next(), sheet] as const).sort(([one], [other]) => one - other);
  for (const [index, [, sheet]] of places.entries())
    (sheet as unknown as { orderNo: number }).orderNo = index + 10;
  return written(workbook);
}

/** What is wrong, whatever cell it stands in: rule, figures and what they are of. */
async function foundIn(bytes: Uint8Array, { organ }: ReportData): Promise<string[]> {
  const { result } = await checkWorkbook('年报.xlsx', bytes, {
    editions,
    rules,
    read: { kind: organ.kind ?? '' },
  });
  expect(result.rules.crashed).toEqual([]);
  return result.findings
    .filter(({ rule }) => !ofTheLook.test(rule))
    .map(inWords)
    .sort();
}

function inWords({ rule, severity, places, expected, actual }: Finding): string {
  const keys = places.map(({ key, role }) => `${role}:${key}`).sort();
  return JSON.stringify([rule, severity, expected, actual, keys]);
}
