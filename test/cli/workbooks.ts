import { strToU8 } from 'fflate';
import { patchedWorkbook } from '../rules/patch.js';
import { compoundFile, oneCell, rawWorkbook } from '../source/xlsx/raw-workbook.js';

/** An error: 41 requests were received, and the total says 99; two equalities break. */
export const withError = () => patchedWorkbook('2021', { set: { 'requests.received.total': 99 } });

/** A warning and no error. */
export const withWarning = () => patchedWorkbook('2021', { set: { 'narrative.problems': null } });

/** A workbook without any of the form's tables. */
export const withoutTables = (text = '采购清单') =>
  rawWorkbook(oneCell(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`));

export const ofYear = (year: number) => patchedWorkbook('2021', { set: { year } });

/** A valid workbook that says neither for whom nor for which year it reports. */
export const anonymous = (remove: string[] = []) =>
  patchedWorkbook('2021', { set: { 'organ.name': null, 'organ.kind': null, year: null }, remove });

/** Files that cannot be read: what they are, the bytes, and what has to be said of them. */
export const UNREADABLE: [what: string, bytes: () => Promise<Uint8Array> | Uint8Array, says: RegExp][] = [
  ['an empty file', () => new Uint8Array(), /文件是空的.*请重新取得原文件/],
  ['a list named .xlsx', () => strToU8('单位,年度\n某局,2024\n'), /这是逗号分隔的数据文件.*另存为/],
  [
    'a truncated workbook',
    async () => (await withWarning()).slice(0, 6000),
    /已损坏或不完整.*请重新取得原文件/,
  ],
  [
    'an encrypted workbook',
    () => compoundFile('EncryptedPackage', 'EncryptionInfo'),
    /打开密码.*清除打开密码/,
  ],
  ['a legacy .xls that is none', () => compoundFile('Workbook'), /表格文件.*已损坏或不完整/],
];
