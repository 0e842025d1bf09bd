import { constants } from 'node:buffer';
import type { FileEntry } from '../finding/entry.js';
import type { Run } from '../finding/result.js';

/** What a findings document holds; who made it, where it says so. */
export interface ReadEntries {
  readonly formatVersion?: unknown;
  readonly tool?: Run['tool'];
  readonly files: readonly FileEntry[];
}

/** A text that is no findings document. */
export class FindingsUnreadable extends Error {
  override readonly name = 'FindingsUnreadable';

  /** @param line where it stops being one, counted from 1 */
  constructor(readonly line: number) {
    super(`no findings document: line ${line}`);
  }
}

/**
 * The entries of `--format ndjson` one by one, or those of `--format json` all at once. The shape of the entries is not
 * looked into: that is the schema's.
 * @param lines of the document, without their ends
 * @throws FindingsUnreadable
 */
export async function* readEntries(
  lines: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<ReadEntries> {
  let number = 0;
  let isInLines = false;
  /** From the first line on that is no entry by itself. */
  const document: string[] = [];
  let begin = 0;
  let length = 0;
  for await (const line of lines) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (document.length === 0) {
      if (text.trim() === '') continue;
      const entry = parse(text);
      if (isObject(entry) && typeof entry.path === 'string') {
        isInLines = true;
        yield { files: [entry as unknown as FileEntry] };
        continue;
      }
      if (isInLines) throw new FindingsUnreadable(number);
      begin = number;
    }
    length += text.length + 1;
    // Beyond it, JavaScript has no text.
    if (length > constants.MAX_STRING_LENGTH) throw new FindingsUnreadable(begin);
    document.push(text);
  }
  if (document.length === 0) return;
  const whole = parse(document.join('\n'));
  if (!isObject(whole) || !Array.isArray(whole.files)) throw new FindingsUnreadable(begin);
  yield whole as unknown as ReadEntries;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
