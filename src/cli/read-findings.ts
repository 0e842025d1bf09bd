import type { ErrorObject } from 'ajv';
import type { FileEntry } from '../finding/entry.js';
import { summarize } from '../finding/result.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { FindingsUnreadable, type ReadEntries, readEntries } from '../reporter/read-entries.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { readNamed } from './read-named.js';

const FORMAT_VERSION = 1;

/** Problems of a document that are told. */
const PROBLEMS_AT_MOST = 5;

/**
 * The results in a findings document, JSON or NDJSON.
 * @throws Failure when it is none, or another version of the program wrote it
 */
export async function readFindings(file: string, io: Io): Promise<readonly FileEntry[]> {
  const document = parse(new TextDecoder().decode(await readNamed(file, io.cwd)), file);
  const { formatVersion = FORMAT_VERSION, tool = { name: 'report', version: io.version }, files } = document;
  if (formatVersion !== FORMAT_VERSION)
    throw new Failure('findingsFormat', { path: file, found: String(formatVersion), known: FORMAT_VERSION });
  const { default: validators } = await import('../finding/findings-validator.cjs');
  // Rebuilt from what is there, so that a document in lines is held against the same schema.
  const isValid = validators.findings({ formatVersion, tool, summary: summaryOf(files), files });
  if (!isValid)
    throw new Failure('badFindings', { path: file }, problemsOf(validators.findings.errors ?? []));
  if (tool.version !== io.version)
    throw new Failure('findingsTool', { path: file, found: tool.version, known: io.version });
  return files;
}

function parse(text: string, file: string): ReadEntries {
  try {
    return readEntries(text);
  } catch (error) {
    if (error instanceof FindingsUnreadable)
      throw new Failure('noFindings', { path: file, line: error.line });
    throw error;
  }
}

/** Of entries that need not be any; the schema says so then. */
function summaryOf(files: readonly FileEntry[]) {
  return summarize(files.filter((file) => Array.isArray(file?.findings)));
}

function problemsOf(errors: readonly ErrorObject[]): string[] {
  const texts = messages.cli.merge;
  return errors.slice(0, PROBLEMS_AT_MOST).map(({ instancePath, keyword, params }) => {
    const names = Object.values(params).map(String).join('、');
    return fill(texts.problem, { place: instancePath || '/', keyword, names });
  });
}
