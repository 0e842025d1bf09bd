import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { toMarked } from '../../../src/reporter/marked.js';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { markWorkbook, unmarkWorkbook } from '../../../src/workbook/mark/mark-workbook.js';
import type { Tint } from '../../../src/workbook/mark/tint-colors.js';
import { patchedWorkbook } from '../../rules/patch.js';
import { rawWorkbook, SHEET, worksheet } from '../../source/xlsx/raw-workbook.js';
import { editionOf, foreignContent, validData } from '../../support/fixtures.js';
import { foreignWorkbook, styles } from '../../support/foreign.js';
import { written } from '../../support/written.js';
import { entryOf, markedCopy, partsOf } from './marked-copy.js';

const AUTHOR = '校验';
const HEADING = '政府信息公开工作年度报告校验结果';

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** As a program saves it that numbers styles anew. */
async function saved(bytes: Uint8Array, change: (workbook: Workbook) => void = () => {}) {
  const workbook = await load(bytes);
  change(workbook);
  return written(workbook);
}

const cellOf = (workbook: Workbook, sheet: string, cell: string) => {
  const found = workbook.getWorksheet(sheet)?.getCell(cell);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
};

/** The colour of a cell that is filled with one; none of a cell without a fill. */
function colorOf(workbook: Workbook, sheet: string, cell: string): string | undefined {
  const { fill } = cellOf(workbook, sheet, cell);
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
}

const noteOf = (workbook: Workbook, sheet: string, cell: string): string => {
  const { note } = cellOf(workbook, sheet, cell);
  return typeof note === 'object' ? (note.texts ?? []).map(({ text }) => text).join('') : (note ?? '');
};

const CASES: [string, () => Promise<Uint8Array>][] = [
  ['our template', () => patchedWorkbook('2021', { set: { 'requests.received.total': 99 } })],
  ['LibreOffice', async () => new Uint8Array(readFileSync(path.join(__dirname, 'libreoffice.xlsx')))],
];

describe.each(CASES)('a marked copy of a workbook of %s', (_, make) => {
  test('that was corrected, and saved by another program, has its own fills where it is right now', async () => {
    const original = await load(await make());
    const corrected = await saved(await markedCopy(await make()), (workbook) => {
      cellOf(workbook, '依申请公开', 'J4').value = 41;
      cellOf(workbook, '依申请公开', 'J5').value = 77;
    });
    const again = await load(await markedCopy(corrected));
    expect(colorOf(again, '依申请公开', 'J4')).toBe(colorOf(original, '依申请公开', 'J4'));
    expect(noteOf(again, '依申请公开', 'J4')).toBe(noteOf(original, '依申请公开', 'J4'));
    expect(colorOf(again, '依申请公开', 'J5')).toMatch(/^FFFFC[4-7]/);
    expect(again.worksheets.filter(({ name }) => name.startsWith('校验结果'))).toHaveLength(1);

    const clean = await load((await unmarkWorkbook(await markedCopy(corrected), 'report 校验')) ?? corrected);
    expect(clean.worksheets.map(({ name }) => name)).toEqual(original.worksheets.map(({ name }) => name));
    for (const sheet of original.worksheets)
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          const at = [sheet.name, cell.address] as const;
          expect([...at, colorOf(clean, ...at)]).toEqual([...at, colorOf(original, ...at)]);
          expect([...at, noteOf(clean, ...at)]).toEqual([...at, noteOf(original, ...at)]);
        });
      });
  });

  test('that is marked again as it is does not change', async () => {
    const once = await markedCopy(await make());
    expect(partsOf(await markedCopy(once))).toEqual(partsOf(once));
  });
});

test('whatever a foreign workbook looks like, marking and unmarking gives each cell its own style again', async () => {
  const edition = editionOf('2021');
  const keys = [...edition.cells.keys()].filter((key) => key.endsWith('.total'));
  const content = foreignContent(validData('2021'));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(styles)),
      fc.constantFrom(...keys),
      async (style, key) => {
        const values = new Map([...content.values, [key, 4321]]);
        const bytes = await foreignWorkbook(edition, { ...content, values }, style);
        const clean = await unmarkWorkbook(await markedCopy(bytes), 'report 校验');
        const [before, after] = [partsOf(bytes), partsOf(clean ?? bytes)];
        for (const [name, text] of before)
          if (name.startsWith('xl/worksheets/sheet'))
            expect(after.get(name)?.replace(/<legacyDrawing [^>]*>/, '')).toBe(text);
      },
    ),
    { numRuns: 6 },
  );
});

test('a marked copy that is right now comes back without marks; a workbook that never was marked gets no copy', async () => {
  const right = await patchedWorkbook('2021', {});
  const wrong = await markedCopy(await patchedWorkbook('2021', { set: { 'requests.received.total': 99 } }));
  const corrected = await saved(wrong, (workbook) => {
    cellOf(workbook, '依申请公开', 'J4').value = 41;
  });
  const entry = await entryOf(corrected);
  expect(entry.findings).toEqual([]);
  const clean = await load((await toMarked(entry, corrected)) ?? corrected);
  expect(clean.getWorksheet('校验结果')).toBeUndefined();
  expect(noteOf(clean, '依申请公开', 'J4')).toBe('');
  expect(await toMarked(await entryOf(right), right)).toBeUndefined();
});

const STYLES =
  '<styleSheet><fonts count="1"><font/></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="4"><xf fillId="0"/><xf fillId="2" applyFill="1"/><xf fillId="3"/><xf fillId="0" numFmtId="1"/></cellXfs></styleSheet>';
const ROW =
  '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="3"><v>1</v></c></row>';

const marked = (bytes: Uint8Array, cells: string[], tint: Tint = 'error') =>
  markWorkbook(
    bytes,
    cells.map((cell) => ({ sheet: '甲', cell, tint, text: '错了' })),
    { author: AUTHOR, intro: [HEADING], header: [[{ title: '问题' }]], widths: [20], rows: [] },
  );

/** A workbook with parts changed as texts, as a program or a person might. */
function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const texts = partsOf(bytes);
  const changed = Object.entries(changes).map(([name, change]) => [
    name,
    strToU8(change(texts.get(name) ?? '')),
  ]);
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) });
}

const allMarked = () =>
  marked(rawWorkbook(worksheet(ROW), { 'xl/styles.xml': STYLES }), ['A1', 'B1', 'C1', 'D1']);

test('no fill, theme colours and gradients come back', async () => {
  const clean = partsOf((await unmarkWorkbook(await allMarked(), AUTHOR)) ?? new Uint8Array());
  expect(clean.get(SHEET)).toContain('<c r="A1" s="0">');
  for (const cell of ['<c r="B1" s="1">', '<c r="C1" s="2">', '<c r="D1" s="3">'])
    expect(clean.get(SHEET)).toContain(cell);
});

test('a marked cell that has moved, and one that was copied, have their own fill again', async () => {
  const moved = withParts(await allMarked(), {
    [SHEET]: (text) =>
      text.replace(
        /<row.*<\/row>/,
        (row) => row + row.replaceAll('1" s=', '2" s=').replace('r="1"', 'r="2"'),
      ),
  });
  const clean = partsOf((await unmarkWorkbook(moved, AUTHOR)) ?? moved);
  expect(clean.get(SHEET)).toContain('<c r="B2" s="1">');
  expect(clean.get(SHEET)).toContain('<c r="C2" s="2">');
});

test('a fill that somebody gave a marked cell stays, also Excel’s own red', async () => {
  const changed = withParts(await allMarked(), {
    'xl/styles.xml': (text) => text.replaceAll('rgb="FFFFC7CB"', 'rgb="FFFFC7CE"'),
  });
  const before = partsOf(changed).get(SHEET);
  const clean = partsOf((await unmarkWorkbook(changed, AUTHOR)) ?? changed);
  const cell = /<c r="A1" s="\d+">/.exec(before ?? '')?.[0];
  expect(clean.get(SHEET)).toContain(cell);
});

test('when the list was deleted, marks leave no colour', async () => {
  const copy = await allMarked();
  const deleted = withParts(copy, {
    'xl/workbook.xml': (text) => text.replace(/<sheet name="校验结果"[^>]*>/, ''),
  });
  const again = partsOf(await marked(deleted, ['D1'], 'notice'));
  expect(again.get(SHEET)).toContain('<c r="A1" s="0">');
  expect(again.get(SHEET)).toMatch(/<c r="B1" s="0">/);
  expect(again.get(SHEET)).not.toContain('<c r="D1" s="3">');
});

test('what is noted in the list gets into the styles as fills only', async () => {
  const evil = '["&lt;fill>&lt;patternFill patternType=\\"solid\\"/>&lt;script x=\\"1\\"/>&lt;/fill>"]';
  const forged = withParts(await allMarked(), {
    'xl/worksheets/sheet2.xml': (text) => text.replace(/\[&quot;.*\]/, evil),
  });
  const styles = partsOf(await marked(forged, ['A1'])).get('xl/styles.xml');
  expect(styles).toContain('<fill><patternFill patternType="solid"/></fill>');
  expect(styles).not.toContain('script');
});

test('names and views that count sheets count on when the list goes', async () => {
  const busy = withParts(await allMarked(), {
    'xl/workbook.xml': (text) =>
      text.replace(
        '</workbook>',
        '<bookViews><workbookView activeTab="1"/></bookViews><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">x</definedName><definedName name="n" localSheetId="0">y</definedName></definedNames></workbook>',
      ),
  });
  const clean = (await unmarkWorkbook(busy, AUTHOR)) ?? busy;
  const parts = partsOf(clean);
  expect(parts.get('xl/workbook.xml')).toContain(
    '<workbookView activeTab="0"/></bookViews><definedNames><definedName name="n" localSheetId="0">y</definedName></definedNames>',
  );
  expect([...parts.keys()]).not.toContain('xl/worksheets/sheet2.xml');
  expect(parts.get('[Content_Types].xml')).not.toContain('sheet2.xml');
  expect(openWorkbook(clean).sheets.map(({ name }) => name)).toEqual(['甲']);
});

test('comments are known though a program forgot who wrote them and tore them into runs', async () => {
  const torn =
    '<comments><authors><author/></authors><commentList>' +
    '<comment ref="A1" authorId="0"><text>\n<r><t>校</t></r><r><t>验：\n错</t></r><r><t>了</t></r></text></comment>' +
    '<comment ref="B1" authorId="0"><text><r><t>请核</t></r><r><t>对\n校验：</t></r><r><t>\n错了</t></r></text></comment></commentList></comments>';
  const parts = partsOf(
    await marked(withParts(await allMarked(), { 'xl/comments1.xml': () => torn }), ['C1']),
  );
  const comments = parts.get('xl/comments1.xml') ?? '';
  expect(comments).not.toContain('ref="A1"');
  expect(comments).toContain('<r><t>请核</t></r><r><t>对</t></r></text>');
  expect(comments).toContain('ref="C1"');
});
