import { type ReportData, valuesOf } from '../../src/report/data.js';
import { kindByName } from '../../src/report/kind.js';
import { Workbook } from '../../src/workbook/exceljs.js';
import { editionOf, templateWorkbook, type validData } from '../support/fixtures.js';
import { kept } from '../support/kept.js';
import { written } from '../support/written.js';
import { type PreviousPatch, thisYear } from './last-year.js';
import { setKey } from './set-key.js';

/** What a case changes in the valid report of its edition. */
export interface Patch {
  /** How many times the figures of the valid report the figures are: the report of so many units, or 0 of none. */
  readonly times?: number;
  /** Values of the data document by key. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Words of the overview, and what it says instead. */
  readonly say?: Readonly<Record<string, string>>;
  /** Tables without any value. */
  readonly clear?: readonly string[];
  /** A new template instead, with its formulas; only organ, year and prose are filled in. */
  readonly blank?: boolean;
  /** Cells of the workbook, written after it was filled in. */
  readonly cells?: Readonly<Record<string, CellPatch>>;
  /** Ranges that are merged to one cell, which keeps what its first one holds. */
  readonly merge?: readonly string[];
  /** Ranges whose contents are taken away. */
  readonly empty?: readonly string[];
  /** Sheets to take away. */
  readonly remove?: readonly string[];
  /** Sheets to copy, with the names of the copies. */
  readonly copy?: Readonly<Record<string, string>>;
  /** What to hide: a sheet, or a row or column of one: `依申请公开!7`, `依申请公开!D`. */
  readonly hide?: readonly string[];
  /** Last year's report, given with the workbook. */
  readonly previous?: PreviousPatch;
}

type CellPatch =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly sharedFormula: string; readonly result: number }
  | { readonly formula: string; readonly result?: number | { readonly error: string } };

/** Of another unit, which does not repeat the words of the valid report; too short to be compared with a third. */
export const ofAnotherUnit = (patch: Patch): Patch =>
  patch.say ? patch : { ...patch, set: { 'narrative.overview': FEW_WORDS, ...patch.set } };

const FEW_WORDS =
  '（一）主动公开。按要求公开机构职能和办事指南。（二）依申请公开。渠道畅通，依法办理。（三）政府信息管理。专人负责，定期清理。（四）平台建设。网站专栏运行正常。（五）监督保障。纳入年度考核，组织业务培训。';

/** The workbook of a valid report with a patch applied. */
export const patchedWorkbook = (edition: string, patch: Patch): Promise<Uint8Array> =>
  kept(['patched', edition, patch], () => patched(edition, patch));

async function patched(edition: string, patch: Patch): Promise<Uint8Array> {
  const data: Record<string, unknown> = thisYear(edition, patch.previous);
  const tables = patch.blank ? editionOf(edition).tables.map(({ key }) => key) : (patch.clear ?? []);
  for (const key of editionOf(edition).cells.keys())
    if (tables.some((table) => key.startsWith(`${table}.`)))
      setKey(data, key, patch.blank ? undefined : null);
  if (patch.times !== undefined)
    for (const [key, value] of valuesOf(data as unknown as ReportData, editionOf(edition)))
      setKey(data, key, exactProduct(Number(value), patch.times));
  const { name } = data.organ as ReportData['organ'];
  for (const [key, value] of Object.entries(patch.set ?? {})) setKey(data, key, value);
  signAs(data as unknown as ReportData, name, patch.set ?? {});
  for (const [words, others] of Object.entries(patch.say ?? {})) saySo(data, words, others);
  const bytes = await templateWorkbook(data as ReturnType<typeof validData>);
  const { cells = {}, merge = [], empty = [], remove = [], copy = {}, hide = [] } = patch;
  if ([cells, merge, empty, remove, copy, hide].every((part) => Object.keys(part).length === 0)) return bytes;
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  for (const [from, to] of Object.entries(copy)) copySheet(workbook, from, to);
  for (const range of empty) emptyRange(workbook, range);
  for (const [address, value] of Object.entries(cells)) writeCell(workbook, address, value);
  for (const range of merge) {
    const [sheet, area] = split(range);
    sheetOf(workbook, sheet).mergeCells(area);
  }
  for (const sheet of remove) workbook.removeWorksheet(sheet);
  for (const what of hide) hideIn(workbook, what);
  return written(workbook);
}

/** Amounts have six decimals at the most. */
const exactProduct = (value: number, times: number) => Math.round(value * times * 1e6) / 1e6;

/** Another organ names itself in its preface, unless the case says what stands there. */
function signAs({ organ, narrative }: ReportData, before: string | null, set: Patch['set'] & {}): void {
  if (!organ.name || !before || !narrative.preface || 'narrative.preface' in set) return;
  if (kindByName(organ.name) === null) return;
  Object.assign(narrative, { preface: narrative.preface.replaceAll(before, organ.name) });
}

function saySo(data: Record<string, unknown>, words: string, others: string): void {
  const narrative = data.narrative as Record<string, string>;
  if (!narrative.overview?.includes(words)) throw new Error(`the overview does not say ${words}`);
  narrative.overview = narrative.overview.replace(words, others);
}

function split(address: string): [sheet: string, cells: string] {
  const [sheet = '', cells = ''] = address.split('!');
  return [sheet, cells];
}

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function writeCell(workbook: Workbook, address: string, value: CellPatch): void {
  const [sheet, place] = split(address);
  const cell = sheetOf(workbook, sheet).getCell(place);
  if (typeof value !== 'object' || value === null) cell.value = value;
  else if ('date' in value) {
    cell.value = new Date(value.date);
    // exceljs shares styles between cells.
    cell.style = { ...cell.style, numFmt: 'yyyy-mm-dd' };
  } else cell.value = value as typeof cell.value;
}

function hideIn(workbook: Workbook, what: string): void {
  const [name, line = ''] = split(what);
  const sheet = sheetOf(workbook, name);
  if (line === '') sheet.state = 'hidden';
  else if (/^\d+$/.test(line)) sheet.getRow(Number(line)).hidden = true;
  else sheet.getColumn(line).hidden = true;
}

function emptyRange(workbook: Workbook, range: string): void {
  const [name, cells] = split(range);
  const sheet = sheetOf(workbook, name);
  const [from = '', to = ''] = cells.split(':');
  const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
  for (let row = Number(first.row); row <= Number(last.row); row++)
    for (let column = Number(first.col); column <= Number(last.col); column++) {
      const cell = sheet.getCell(row, column);
      // A merged area keeps its content when it only reaches into the range.
      if (cell.master.address === cell.address) cell.value = null;
    }
}

function copySheet(workbook: Workbook, from: string, to: string): void {
  const source = sheetOf(workbook, from);
  const target = workbook.addWorksheet(to);
  source.eachRow((row) => {
    row.eachCell((cell) => {
      // exceljs leaves a result of 0 out of the value.
      const value = cell.formula ? { formula: cell.formula, result: cell.result } : cell.value;
      if (cell.master === cell) target.getCell(cell.address).value = value as typeof cell.value;
    });
  });
  for (const merge of source.model.merges) target.mergeCells(merge);
}
