import type { Circumstances } from '../finding/circumstances.js';
import type { FileEntry } from '../finding/entry.js';
import { type Run, SHARES_AT_MOST, type Share } from '../finding/result.js';

/** What a findings document holds; who made it, where it says so. */
export interface ReadEntries {
  readonly formatVersion?: unknown;
  readonly tool?: Run['tool'];
  readonly files: readonly FileEntry[];
  /** These are all entries of a document that is one text; such a document is never cut short. */
  readonly isWhole?: true;
  /** Under which circumstances they came about, where that is said. */
  readonly run?: Circumstances;
  /** Which part of the files these are from, where they were shared out. */
  readonly share?: Share;
}

/** Characters: a longer text there cannot be in V8. */
const LONGEST_TEXT = 2 ** 29 - 24;

/** A text that is no findings document. */
export class FindingsUnreadable extends Error {
  override readonly name = 'FindingsUnreadable';

  /** @param line where it stops being one, counted from 1 @param isJson whether it is JSON at least */
  constructor(
    readonly line: number,
    readonly isJson = false,
  ) {
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
      const entry = parse(text, number);
      if (isObject(entry) && typeof entry.path === 'string') {
        isInLines = true;
        const { share, run, ...file } = entry;
        // Of shares that cannot be, nobody could say which are missing.
        if (share !== undefined && !isShare(share)) throw new FindingsUnreadable(number, true);
        yield {
          files: [file as unknown as FileEntry],
          ...(run !== undefined && { run: run as Circumstances }),
          ...(isShare(share) && { share }),
        };
        continue;
      }
      if (isInLines) throw new FindingsUnreadable(number, entry !== undefined);
      begin = number;
    }
    length += text.length + 1;
    if (length > LONGEST_TEXT) throw new FindingsUnreadable(begin);
    document.push(text);
  }
  if (document.length === 0) return;
  const whole = parse(document.join('\n'), begin);
  if (!isObject(whole) || !Array.isArray(whole.files))
    throw new FindingsUnreadable(begin, whole !== undefined);
  const { formatVersion, tool, run, share, files } = whole as unknown as ReadEntries;
  if (share !== undefined && !isShare(share)) throw new FindingsUnreadable(begin, true);
  yield {
    ...(formatVersion !== undefined && { formatVersion }),
    ...(tool !== undefined && { tool }),
    ...(run !== undefined && { run }),
    ...(share !== undefined && { share }),
    files,
    isWhole: true,
  };
}

function isShare(value: unknown): value is Share {
  if (!isObject(value)) return false;
  const { number, of, files } = value;
  return (
    isCount(number) && isCount(of) && isCount(files) && number >= 1 && number <= of && of <= SHARES_AT_MOST
  );
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws FindingsUnreadable when it is JSON that goes deeper than any result: what goes into it would not come out */
function parse(text: string, line: number): unknown {
  const value = parsed(text);
  if (!isWithin(DEEPEST, value)) throw new FindingsUnreadable(line, true);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Values within each other. Results have a dozen. */
const DEEPEST = 100;

const isWithin = (depth: number, value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((inner) => isWithin(depth - 1, inner)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
