import { rawWorkbook, worksheet } from '../source/xlsx/raw-workbook.js';
import { ofAnotherUnit, type Patch, patchedWorkbook } from './patch.js';

/** A file of a case: text as it is, lines, a workbook of rows as XML, a config, or a patch of the valid report. */
export type FileContent =
  | string
  | readonly string[]
  | { readonly rows: string }
  | { readonly config: object }
  | Patch;

export async function contentOf(content: FileContent, edition: string): Promise<string | Uint8Array> {
  if (typeof content === 'string') return content;
  if (isLines(content)) return content.map((line) => `${line}\n`).join('');
  if ('rows' in content) return rawWorkbook(worksheet(content.rows));
  if ('config' in content) return JSON.stringify(content.config);
  const isOther = content.set !== undefined && 'organ.name' in content.set;
  return patchedWorkbook(edition, isOther ? ofAnotherUnit(content) : content);
}

const isLines = (content: FileContent): content is readonly string[] => Array.isArray(content);
