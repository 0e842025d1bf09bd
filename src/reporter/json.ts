import type { FileEntry } from '../finding/entry.js';
import { type Run, summarize } from '../finding/result.js';
import { jsonText } from './json-text.js';

/** The findings document; its schema is schemas/findings.schema.json. Scripts rely on its shape. */
export function toJson({ tool, files }: Run): string {
  const summary = summarize(files);
  return jsonText({ formatVersion: 1, tool, summary, files: files.map(withoutData) });
}

/** The same whatever other formats needed: `report extract` prints the data. */
function withoutData({ data: _, ...entry }: FileEntry): FileEntry {
  return entry;
}
