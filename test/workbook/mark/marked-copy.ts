import { strFromU8, unzipSync } from 'fflate';
import { checkWorkbook } from '../../../src/check/check-workbook.js';
import { editions } from '../../../src/edition/editions.js';
import { Budget } from '../../../src/limits/budget.js';
import { Archive } from '../../../src/package/zip/archive.js';
import { toMarked } from '../../../src/reporter/marked.js';
import { rules } from '../../../src/rules/rules.js';

const CONTEXT = { editions, rules, read: {} };

/** The entry of a workbook as `validate` has it, with nothing that changes when marks are added. */
export async function entryOf(bytes: Uint8Array) {
  return (await checkWorkbook('年报.xlsx', bytes, CONTEXT)).result;
}

/** A workbook marked with what the rules find in it; an error when they find nothing. */
export async function markedCopy(bytes: Uint8Array): Promise<Uint8Array> {
  const marked = await toMarked(await entryOf(bytes), bytes);
  if (!marked) throw new Error('nothing to mark');
  return marked;
}

/** The parts of a workbook as text, by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** What a zip keeps of each part: compressed bytes and date. */
export function packedParts(bytes: Uint8Array): Map<string, string> {
  return new Map(
    new Archive(bytes, new Budget())
      .packed()
      .map(({ path, modified, data }) => [path, `${modified} ${Buffer.from(data).toString('base64')}`]),
  );
}
