import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../../src/edition/editions.js';
import { messageOf } from '../../../src/finding/wording.js';
import type { Report } from '../../../src/report/report.js';
import { rules } from '../../../src/rules/rules.js';
import type { Cell } from '../../../src/source/book.js';
import { EDITIONS, FIXTURES, readWorkbook, templateWorkbook, validData } from '../../support/fixtures.js';

/** A text, in the valid report of an edition, and what else of it matters to the rule. */
interface Item {
  readonly text?: string;
  /** Where it stands, unless where the file says. */
  readonly section?: string;
  readonly edition?: string;
  readonly year?: number;
  readonly kind?: string | null;
  readonly organ?: string;
  readonly publishedOn?: string | null;
  /** The name that stands in a cell at the end. */
  readonly signedBy?: string;
  readonly cells?: Readonly<Record<string, number>>;
  /** The same section of last year's report. */
  readonly before?: string;
}

interface Corpus {
  readonly rule: string;
  readonly section: string;
  readonly edition: string;
  readonly silent: readonly (string | Item)[];
  readonly found: readonly (string | Item)[];
}

const folder = path.join(FIXTURES, 'wording');
const corpora = readdirSync(folder).map(
  (name): Corpus => JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
);

const reports = new Map<string, Report>();
beforeAll(async () => {
  for (const id of EDITIONS) reports.set(id, await readWorkbook(await templateWorkbook(validData(id))));
});

describe.each(corpora)('$rule', ({ rule: id, silent, found, ...where }) => {
  const named = (items: Corpus['silent']) =>
    items.map((item): [string, Item] => {
      const own: Item = typeof item === 'string' ? { text: item } : item;
      return [typeof item === 'string' ? item : JSON.stringify(item), { ...where, ...own }];
    });

  test('has enough of both', () => {
    expect(silent.length).toBeGreaterThanOrEqual(20);
    expect(found.length).toBeGreaterThanOrEqual(10);
  });

  test.each(named(silent))('is silent: %s', (_, item) => {
    expect(findingsOf(id, item)).toEqual([]);
  });

  test.each(named(found))('finds: %s', (_, item) => {
    const findings = findingsOf(id, item);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(messageOf(finding)).not.toMatch(/[{}]|undefined|NaN/);
  });
});

function findingsOf(id: string, item: Item) {
  const rule = rules.find((one) => one.id === id);
  const valid = reports.get(item.edition ?? '');
  if (!rule || !valid) throw new Error(`no rule ${id}, or no edition ${item.edition}`);
  const form = reportOf(valid, item, item.text);
  const previous =
    item.before === undefined
      ? undefined
      : { ...reportOf(valid, item, item.before), cells: otherFigures(valid), path: '上年.xlsx' };
  const unknown = { children: undefined, doubles: undefined, missing: undefined, batch: undefined };
  const nothing = { opening: {}, ...unknown, repeats: undefined, waivers: [] };
  const evidence = { ...nothing, editions, report: form, inScope: form, form, previous };
  expect(rule.appliesTo(form.edition)).toBe(true);
  return Array.from(rule.check(evidence), (fact) => ({ severity: rule.severity, ...fact, rule: id }));
}

function reportOf(valid: Report, item: Item, text: string | undefined): Report {
  const { section = '', year = valid.year.value, kind = valid.kind, organ = valid.organ.value } = item;
  const { publishedOn = valid.publishedOn.value, signedBy = null, cells = {} } = item;
  // Nothing else is said: only this text can be found.
  const own = new Map([[section, { text: text ?? null, cells: [textCell(text ?? '')], pieces: [] }]]);
  return {
    ...valid,
    year: { value: year },
    prescribed: year === null ? undefined : editions.forYear(year),
    kind,
    organ: { value: organ },
    publishedOn: { value: publishedOn },
    signedBy: { value: signedBy, ...(signedBy && { cell: textCell(signedBy) }) },
    narrative: text === undefined ? valid.narrative : own,
    cells: new Map(
      Array.from(valid.cells, ([key, cell]) => {
        const value = cells[key];
        if (value === undefined) return [key, cell];
        return [key, { ...cell, value, reading: { type: 'number', number: value, asText: false } }];
      }),
    ),
  };
}

/** Last year's figures are no longer this year's. */
function otherFigures({ cells }: Report): Report['cells'] {
  return new Map(
    Array.from(cells, ([key, cell]) => [
      key,
      { ...cell, value: 7, reading: { type: 'number', number: 7, asText: false } },
    ]),
  );
}

function textCell(value: string): Cell {
  const at = { row: 2, column: 2, rowSpan: 1, columnSpan: 1 };
  return { sheet: '文字部分', address: 'B2', ...at, type: 'text', value };
}
