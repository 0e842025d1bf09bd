import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import type { FileEntry } from '../../src/finding/entry.js';
import { rules } from '../../src/rules/rules.js';
import { type Patch, patchedWorkbook } from '../rules/patch.js';

export const TOOL = { name: 'report', version: '1.2.3' };

/** A report that comes in parts. */
export const whole = (parts: Iterable<string>) => [...parts].join('');

/** A valid report with a patch applied, as it is checked. */
export async function entryOf(path: string, edition: string, patch: Patch = {}): Promise<FileEntry> {
  const { result } = await checkWorkbook(path, await patchedWorkbook(edition, patch), CONTEXT);
  return result;
}

/** What cannot be read. */
export async function unreadableEntry(path: string): Promise<FileEntry> {
  const { result } = await checkWorkbook(path, new Uint8Array([1, 2, 3]), CONTEXT);
  return result;
}

const CONTEXT = { editions, rules, read: {}, withData: true };

/** One that is fine, one with wrong sums that one cell explains, one with warnings, one that is no workbook. */
export async function sampleRun(edition: string) {
  const files = [
    await entryOf('各部门/甲局.xlsx', edition),
    await entryOf('各部门/乙局 2024.xlsx', edition, WRONG),
    await entryOf('各部门/丙局.xlsx', edition, { set: { 'narrative.problems': null } }),
    await unreadableEntry('各部门/丁局.xlsx'),
  ];
  return { tool: TOOL, files };
}

/** Breaks a row, a column and the relation of the rows; one cell puts it right. */
export const WRONG: Patch = { set: { 'organ.name': '某市乙局', 'requests.received.individuals': 7777 } };
