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
 * The entries of `--format json` or `--format ndjson`. The shape of the entries is not looked into: that is the schema's.
 * @throws FindingsUnreadable
 */
export function readEntries(text: string): ReadEntries {
  const content = text.replace(/^\uFEFF/, '');
  const whole = parse(content);
  if (isObject(whole) && Array.isArray(whole.files)) return whole as unknown as ReadEntries;
  const lines = content.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
  const files = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const entry = parse(line);
      if (!isObject(entry) || typeof entry.path !== 'string') throw new FindingsUnreadable(number);
      return entry as unknown as FileEntry;
    });
  return { files };
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
