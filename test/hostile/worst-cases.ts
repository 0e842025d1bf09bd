import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { limits } from '../../src/limits/limits.js';
import { compoundFile, rawWorkbook, TRANSITIONAL, worksheet } from '../source/xlsx/raw-workbook.js';
import { limitCases } from './limit-cases.js';

const cell = '<c><v>1</v></c>';
const row = `<row>${cell}</row>`;
const MB = 1024 * 1024;
const WHOLE = 'A1:XFD1048576';

/** Puts the rows of a sheet below each other again and again, as long as there is room for them. */
function stacked(workbook: Uint8Array, sheet: number): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const rows = /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
  const height = rows.split('<row ').length;
  const filled = rows.split('<v>').length - 1;
  const times = Math.floor((limits.cells - 2000) / filled);
  const moved = (by: number) =>
    rows.replace(/ r="([A-Z]*)(\d+)"/g, (_, column, at) => ` r="${column}${Number(at) + by}"`);
  const all = Array.from({ length: times }, (_, index) => moved(index * height)).join('');
  const changed = xml.replace(rows, () => all).replace(/<f>.*?<\/f>/gs, '');
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

/** Every figure of a sheet as a formula that adds up all cells again and again, of which there are many. */
function summedUp(workbook: Uint8Array, sheet: number): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const formula = `<f>SUM(${'B1:XFD1048576,'.repeat(400)}A1)</f>`;
  const summed = xml.replace(
    /<c ([^>]*)>(?:<f>[^<]*<\/f>)?<v>(\d+)<\/v>/g,
    (found, attributes: string, value) =>
      attributes.includes('t="s"') ? found : `<c ${attributes}>${formula}<v>${value}</v>`,
  );
  const others = Array.from(
    { length: 400 },
    (_, index) => `<row r="${index + 200}">${cell.repeat(100)}</row>`,
  );
  const full = summed.replace('</sheetData>', () => `${others.join('')}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(full) });
}

/** Hundreds of thousands of empty rows below a table, in which a total is wrong, so that a copy is marked. */
export function manyEmptyRows(template: Uint8Array): Uint8Array {
  const parts = unzipSync(template);
  const name = 'xl/worksheets/sheet5.xml';
  const rows = Array.from(
    { length: 300_000 },
    (_, index) => `<row r="${index + 1000}" ht="15" customHeight="1"/>`,
  );
  const xml = strFromU8(parts[name] ?? new Uint8Array())
    .replace(/(<c r="D4"[^>]*>)<v>\d+<\/v>/, '$1<v>4321</v>')
    .replace('</sheetData>', () => `${rows.join('')}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

/** Files that are made to take time or memory; `template` is a workbook with the three tables on sheets 4 to 6. */
export function worstCases(template: Uint8Array): Readonly<Record<string, () => Uint8Array>> {
  const atLimits = Object.entries(limitCases).map(([limit, make]): [string, () => Uint8Array] => [
    `limit ${limit}`,
    () => make(limits[limit as keyof typeof limits]),
  ]);
  return {
    ...Object.fromEntries(atLimits),
    'no byte': () => new Uint8Array(),
    'an encrypted file': () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
    'half a file': () => template.subarray(0, template.length / 2),
    'a bomb of 1 GB in 1 MB': () => zipSync({ 'xl/workbook.xml': new Uint8Array(1000 * MB) }, { level: 9 }),
    'a bomb in a picture': () => rawWorkbook(worksheet(row), { 'xl/media/1.bmp': new Uint8Array(400 * MB) }),
    'a million blank rows': () => rawWorkbook(worksheet('<row s="1"/>'.repeat(1_000_000) + row)),
    'two million blank cells with borders': () =>
      rawWorkbook(worksheet(`<row>${'<c s="1"/>'.repeat(20)}</row>`.repeat(100_000) + row)),
    'a cell at the last place': () =>
      rawWorkbook(worksheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    'a row beyond the last': () => rawWorkbook(worksheet('<row r="2000000000"/>')),
    'a merge of the whole sheet': () =>
      rawWorkbook(worksheet(row, `<mergeCells><mergeCell ref="${WHOLE}"/></mergeCells>`)),
    'a validation of the whole sheet': () =>
      rawWorkbook(worksheet(row, `<dataValidations><dataValidation sqref="${WHOLE}"/></dataValidations>`)),
    'a format for the whole sheet': () =>
      rawWorkbook(
        worksheet(row, `<conditionalFormatting sqref="${WHOLE}"><cfRule/></conditionalFormatting>`),
      ),
    'columns without end': () =>
      rawWorkbook(worksheet(row, '', '<cols><col min="1" max="2000000000" hidden="1"/></cols>')),
    'a name for the whole sheet': () =>
      rawWorkbook(worksheet(row), {
        'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets><sheet name="甲" r:id="worksheet"/></sheets><definedNames><definedName name="a">甲!$A$1:$XFD$1048576</definedName></definedNames></workbook>`,
      }),
    'twenty thousand sheets': () =>
      rawWorkbook(worksheet(row), {
        'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets>${'<sheet name="a" r:id="worksheet"/>'.repeat(20_000)}</sheets></workbook>`,
      }),
    'entities that grow': () => rawWorkbook(`<!DOCTYPE a [<!ENTITY b "bbbb">]>${worksheet(row)}`),
    'elements without end': () => rawWorkbook('<worksheet>'.repeat(1_000_000)),
    'a long text in many cells': () =>
      rawWorkbook(worksheet('<row><c t="s"><v>0</v></c></row>'.repeat(60)), {
        'xl/sharedStrings.xml': `<sst><si><t>${'收到申请3件，'.repeat(4600)}</t></si></sst>`,
      }),
    'formulas that add up everything': () => summedUp(template, 5),
    'table two again and again': () => stacked(template, 4),
    'table three again and again': () => stacked(template, 5),
    'table four again and again': () => stacked(template, 6),
  };
}
