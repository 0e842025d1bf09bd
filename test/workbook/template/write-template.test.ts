import { proseSections } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { layOut } from '../../../src/edition/grid.js';
import { vocabulary } from '../../../src/edition/vocabulary.js';
import { totalsOf } from '../../../src/workbook/template/totals.js';
import { writeTemplate } from '../../../src/workbook/template/write-template.js';
import { content } from './blank-content.js';
import { cellOf, sheetOf, written } from './written.js';

const { sheets, info, note } = vocabulary;

describe.each(editions.all)('the template of edition $id', (edition) => {
  test('has the guide first, then the sheets of the form', async () => {
    const workbook = await written(edition);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      sheets.guide,
      sheets.info,
      sheets.narrative,
      ...edition.tables.map(({ sheet }) => sheet),
    ]);
    expect(workbook.views[0]?.activeTab).toBe(0);
  });

  test('every label stands where the form prints it, over the cells that it covers', async () => {
    const workbook = await written(edition);
    for (const table of edition.tables) {
      const sheet = sheetOf(workbook, table.sheet);
      for (const at of layOut(table).cells) {
        const first = sheet.getCell(at.row + 1, at.column + 1);
        const last = sheet.getCell(at.row + at.rowSpan, at.column + at.columnSpan);
        if (at.role !== 'value') expect(first.value).toBe(at.label);
        expect(last.master.address).toBe(first.address);
        expect(first.protection?.locked !== false).toBe(at.role !== 'value' || first.formula !== undefined);
      }
    }
  });

  test('totals are locked formulas with a stored 0; all else is blank, unlocked and validated', async () => {
    const workbook = await written(edition);
    for (const { key, table, kind } of edition.cells.values()) {
      const cell = cellOf(workbook, edition, key);
      if (totalsOf(edition, table).has(key)) {
        expect(cell.formula).toMatch(/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/);
        // `cell.value` has no result where it is 0: exceljs copies only what is truthy.
        expect(cell.result).toBe(0);
        expect(cell.dataValidation).toBeUndefined();
      } else {
        expect(cell.value).toBeNull();
        expect(cell.dataValidation).toMatchObject({
          type: kind === 'amount' ? 'decimal' : 'whole',
          showInputMessage: true,
          errorStyle: 'stop',
        });
      }
    }
  });

  test('below each table is a place for remarks', async () => {
    const workbook = await written(edition, { notes: { requests: '注：含下属单位。' } });
    for (const table of edition.tables) {
      const sheet = sheetOf(workbook, table.sheet);
      const { height, width } = layOut(table);
      expect(sheet.getCell(height + 2, 1).value).toBe(note);
      const text = sheet.getCell(height + 2, 2);
      expect(text.value).toBe(table.key === 'requests' ? '注：含下属单位。' : null);
      expect(text.protection?.locked).toBe(false);
      expect(sheet.getCell(height + 2, width).master.address).toBe(text.address);
    }
  });

  test('the prose sections stand beside their titles', async () => {
    const sections = proseSections(edition);
    const narrative = Object.fromEntries(sections.map(({ key }) => [key, `${key}。`]));
    const sheet = sheetOf(await written(edition, { narrative }), sheets.narrative);
    sections.forEach(({ key, title }, index) => {
      expect(sheet.getCell(index + 1, 1).value).toBe(title);
      expect(sheet.getCell(index + 1, 2).value).toBe(`${key}。`);
    });
  });

  test('prompts and titles are no longer than Excel allows', async () => {
    const workbook = await written(edition);
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell({ includeEmpty: true }, ({ dataValidation: validation }) => {
          if (!validation) return;
          expect(validation.promptTitle?.length).toBeLessThanOrEqual(32);
          expect(validation.prompt?.length).toBeLessThanOrEqual(255);
          expect(validation.errorTitle?.length ?? 0).toBeLessThanOrEqual(32);
          expect(validation.error?.length ?? 0).toBeLessThanOrEqual(255);
        }),
      );
  });

  test('is protected, and tables begin with the form so that they print like it', async () => {
    const workbook = await written(edition);
    for (const sheet of workbook.worksheets) {
      expect(sheet.model).toMatchObject({
        sheetProtection: { sheet: true, formatColumns: true, formatRows: true },
      });
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1 });
    }
    expect(sheetOf(workbook, '依申请公开').pageSetup.printTitlesRow).toBe('1:3');
  });

  test('the guide names the notice, the sheets and what to type in', async () => {
    const text: string[] = [];
    sheetOf(await written(edition), sheets.guide).eachRow((row) =>
      row.eachCell((cell) => text.push(cell.text)),
    );
    const guide = text.join('\n');
    for (const name of [
      edition.notice,
      sheets.info,
      sheets.narrative,
      ...edition.tables.map(({ sheet }) => sheet),
    ])
      expect(guide).toContain(name);
    const cells = [...edition.cells.values()];
    for (const { kind, fieldTitle } of cells)
      if (kind !== 'count') expect(guide).toContain(`“${fieldTitle}”`);
    expect(guide).not.toMatch(/[{}]/);
  });

  test('equal input gives equal bytes, and names nobody', async () => {
    const [once, again] = [await writeTemplate(edition, content()), await writeTemplate(edition, content())];
    expect(Buffer.from(once).equals(again)).toBe(true);
    const workbook = await written(edition);
    expect([workbook.creator, workbook.lastModifiedBy]).toEqual(['report template', 'report template']);
    expect(workbook.created).toEqual(new Date('2024-12-31T00:00:00Z'));
  });
});

describe('基本信息', () => {
  const edition = editions.all[0];
  if (!edition) throw new Error('no edition');
  const labels = [info.organ, info.year, info.kind, info.publishedOn];

  async function values(over: Parameters<typeof content>[0]) {
    const sheet = sheetOf(await written(edition as NonNullable<typeof edition>, over), sheets.info);
    expect(labels.map((_, index) => sheet.getCell(index + 1, 1).value)).toEqual(labels);
    return labels.map((_, index) => sheet.getCell(index + 1, 2).value);
  }

  test('holds the organ, the year, the kind by its Chinese name, and a real date', async () => {
    const organ = { name: '某市某局', kind: 'department' };
    expect(await values({ organ, publishedOn: '2025-01-20' })).toEqual([
      '某市某局',
      2024,
      vocabulary.kinds.department,
      new Date('2025-01-20T00:00:00Z'),
    ]);
  });

  test('is blank where nothing is known', async () => {
    expect(await values({ year: null })).toEqual([null, null, null, null]);
  });

  test.each(['2025年1月20日', '2025-02-30', '2025-13-01', '0024-01-20', '1900-02-28'])(
    'holds %s as the text that it is',
    async (publishedOn) => expect((await values({ publishedOn }))[3]).toBe(publishedOn),
  );

  test('offers the kinds to choose from', async () => {
    const sheet = sheetOf(await written(edition), sheets.info);
    expect(sheet.getCell('B3').dataValidation).toMatchObject({
      type: 'list',
      formulae: [`"${Object.values(vocabulary.kinds).join(',')}"`],
    });
  });

  test.each(['constructor', '__proto__', '政府部门'])(
    'an unknown kind %s is written as it is',
    async (kind) => {
      expect((await values({ organ: { name: null, kind } }))[2]).toBe(kind);
    },
  );
});
