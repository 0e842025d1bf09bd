import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import editionSchema from '../../schemas/edition.schema.json' with { type: 'json' };
import { loadFonts } from '../../src/cli/render/load-fonts.js';
import { dataSchema } from '../../src/edition/data-schema.js';
import { editionFiles } from '../../src/edition/registry.js';
import { resolveEdition } from '../../src/edition/resolve.js';
import {
  buildDocument,
  checkWorkbook,
  createEditions,
  renderHtml,
  rules,
  toData,
  valuesOf,
  writeTemplate,
} from '../../src/index.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import { readWorkbook, validData } from '../support/fixtures.js';
import { foreignWorkbook, styles } from '../support/foreign.js';

/** What a notice of 2027 might change: one more row, one column renamed, one more equality. Nothing but data. */
const file = {
  id: '2027',
  extends: '2021',
  notice: '国办公开办函〔2027〕9号',
  from: 2027,
  tables: {
    disclosure: {
      blocks: { item1: { rows: { plans: { label: '行政规划', before: 'normativeDocuments' } } } },
    },
    requests: {
      blocks: {
        requests: {
          columns: {
            applicants: { items: { organizations: { items: { research: { label: '科研院所' } } } } },
          },
        },
      },
    },
  },
  equalities: {
    litigation: {
      rule: 'T4-SUM',
      table: 'review',
      each: 'field',
      left: ['directLitigation'],
      relation: '>=',
      right: ['litigationAfterReconsideration'],
    },
  },
};

const files = [...editionFiles, file];
const editions = createEditions(files);
const edition = editions.forYear(2030);
if (!edition) throw new Error('no edition');
const context = { editions, rules, read: {} };

const older = validData('2021');
const data = {
  ...inYear(2027),
  edition: '2027',
  disclosure: { ...(older.disclosure as object), plans: { issued: 3, repealed: 1, inForce: 7 } },
};

/** The older edition's report for another year, with the year named in its prose. */
function inYear(year: number) {
  const narrative = Object.entries(older.narrative).map(([key, text]) => [
    key,
    text?.replaceAll(`${older.year}年`, `${year}年`) ?? null,
  ]);
  return {
    ...older,
    year,
    publishedOn: `${year + 1}-01-20`,
    narrative: Object.fromEntries(narrative) as typeof older.narrative,
  };
}

const content = { ...data, notes: {}, values: valuesOf(data, edition) };

test('its file is checked by the schema of edition files', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(editionSchema);
  expect(validate(resolveEdition(file, files))).toBe(true);
  expect(validate({ ...resolveEdition(file, files), notice: 9 })).toBe(false);
});

test('its data document has a schema', () => {
  const ajv = addFormats.default(new Ajv2020({ allowUnionTypes: true }));
  const validate = ajv.compile(dataSchema(edition));
  expect(validate(data)).toBe(true);
  expect(validate(older)).toBe(false);
});

test('it is in force from its first year on', () => {
  expect([2026, 2027, 2035].map((year) => editions.forYear(year)?.id)).toEqual(['2021', '2027', '2027']);
});

test('the new row stands in its place', () => {
  const rows = edition.tables[0]?.blocks[0]?.rows.map(({ label }) => label);
  expect(rows).toEqual(['规章', '行政规划', '行政规范性文件']);
});

test.each(['template', 'pasted'])('a %s workbook is read and checked', async (layout) => {
  const bytes =
    layout === 'template'
      ? await writeTemplate(edition, content)
      : await foreignWorkbook(
          edition,
          {
            organ: data.organ.name ?? '',
            year: data.year,
            publishedOn: data.publishedOn,
            narrative: data.narrative as Record<string, string>,
            values: content.values,
          },
          styles.pastedFromWord,
        );
  const { result, report } = await checkWorkbook('2027.xlsx', bytes, context);
  expect(report && toData(report)).toEqual(data);
  expect(result.findings).toEqual([]);
});

test('the new equality is checked under the rule id that it names', async () => {
  const values = new Map(content.values);
  values.set('review.litigationAfterReconsideration.pending', 5);
  values.set('review.litigationAfterReconsideration.total', 6);
  const { result } = await checkWorkbook(
    '2027.xlsx',
    await writeTemplate(edition, { ...content, values }),
    context,
  );
  expect(result.findings.map(({ rule, places }) => [rule, places[0]?.key])).toEqual([
    ['T4-SUM', 'review.litigationAfterReconsideration.pending'],
    ['T4-SUM', 'review.litigationAfterReconsideration.total'],
  ]);
});

test('the workbook of the older edition is not taken for it', async () => {
  const report = await readWorkbook(await writeTemplate(edition, content), {}, editions);
  expect(report.edition.id).toBe('2027');
  const other = editions.byId('2021');
  if (!other) throw new Error('no edition');
  const bytes = await writeTemplate(other, {
    ...inYear(2028),
    notes: {},
    values: valuesOf(older, other),
  });
  const { result } = await checkWorkbook('2028.xlsx', bytes, context);
  expect(result.findings.map(({ rule }) => rule)).toEqual(['S-TABLE']);
});

test('it is rendered', async () => {
  const report = await readWorkbook(await writeTemplate(edition, content), {}, editions);
  const document = buildDocument(report);
  const html = renderHtml(document);
  expect(html).toContain('行政规划');
  expect(html).toContain('科研院所');
  const { bytes, missing } = await renderPdf(document, loadFonts('dist/fonts'));
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(missing).toEqual([]);
});
