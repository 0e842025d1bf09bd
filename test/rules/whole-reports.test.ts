import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import type { ReportData } from '../../src/report/data.js';
import type { Report } from '../../src/report/report.js';
import type { Evidence } from '../../src/rules/rule.js';
import { rules } from '../../src/rules/rules.js';
import { runRules } from '../../src/rules/run.js';
import { editionOf, foreignContent, readWorkbook, templateWorkbook } from '../support/fixtures.js';
import { foreignWorkbook, styles } from '../support/foreign.js';
import { slipsOf, WHOLE_REPORTS, wholeReport } from '../support/whole-reports.js';

const check = async (bytes: Uint8Array, kind: string | null) => {
  const { result } = await checkWorkbook('年报.xlsx', bytes, { editions, rules, read: { kind: kind ?? '' } });
  expect(result.rules.crashed).toEqual([]);
  return result;
};
const checkData = async (data: ReportData) => check(await templateWorkbook(data), data.organ.kind);

test.each(WHOLE_REPORTS)('%s is right, in our layout and pasted from Word', async (name) => {
  const data = wholeReport(name);
  expect((await checkData(data)).findings).toEqual([]);
  const pasted = await foreignWorkbook(editionOf(data.edition), foreignContent(data), styles.pastedFromWord);
  expect((await check(pasted, data.organ.kind)).findings).toEqual([]);
});

const slips = WHOLE_REPORTS.flatMap((name) =>
  slipsOf(name).map((slip) => ({
    name,
    slip,
    what: slip.wrongly ?? slip.publishedOn ?? JSON.stringify(slip.set),
  })),
);

const inProse = slips.filter(({ slip }) => slip.section !== undefined);
const elsewhere = slips.filter(({ slip }) => slip.section === undefined);

test.each(elsewhere)('$name: “$what”', async ({ name, slip }) => {
  const { findings, diagnoses } = await checkData(wholeReport(name, slip));
  expect(findings.map(({ rule }) => rule)).toContain(slip.finds);
  if (slip.correct) expect([diagnoses[0]?.key, diagnoses[0]?.to]).toEqual(slip.correct);
});

describe('prose', () => {
  const reports = new Map<string, Report>();
  beforeAll(async () => {
    for (const name of WHOLE_REPORTS)
      reports.set(name, await readWorkbook(await templateWorkbook(wholeReport(name))));
  });

  test.each(inProse)('$name: “$what”', ({ name, slip }) => {
    const right = reports.get(name);
    const section = slip.section ?? '';
    const text = wholeReport(name, slip).narrative[section] ?? null;
    if (!right) throw new Error(`no report ${name}`);
    const cells = right.narrative.get(section)?.cells ?? [];
    const form: Report = {
      ...right,
      narrative: new Map(right.narrative).set(section, { text, cells, pieces: [] }),
    };
    const evidence = { editions, opening: {}, report: form, inScope: form, form };
    const { findings, crashed } = runRules(rules, evidence as Evidence);
    expect(crashed).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain(slip.finds);
  });
});

test('there are enough of both kinds', () => {
  expect(WHOLE_REPORTS.length).toBeGreaterThanOrEqual(12);
  expect(slips.length).toBeGreaterThanOrEqual(290);
});
