import type { ErrorObject } from 'ajv';
import type { FileEntry } from '../../finding/entry.js';
import { count, FORMAT_VERSION, summarize } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { FindingsUnreadable, type ReadEntries, readEntries } from '../../reporter/read-entries.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { inputLimits } from './input-limits.js';
import { EndlessLine, linesOf } from './lines-of.js';
import { openNamed, readFailure } from './read-named.js';

/** Problems of a document that are told. */
const PROBLEMS_AT_MOST = 5;

export interface ReadingOptions {
  /** Whether results of another version will do: they are looked at, and not told as those of this one. */
  readonly ofAnyVersion?: boolean;
}

/**
 * The parts of a findings document, JSON or NDJSON; results in lines come one at a time, however many they are.
 * @throws Failure when it is none, or another version of the program wrote it
 */
export async function* readFindings(
  file: string,
  io: Io,
  { ofAnyVersion = false }: ReadingOptions = {},
): AsyncGenerator<ReadEntries> {
  let before = 0;
  try {
    for await (const part of readEntries(linesOf(openNamed(file, io.cwd), inputLimits.lineSize))) {
      await refuseOthers(part, before, file, io);
      if (!ofAnyVersion) refuseOtherVersions(part, file, io);
      yield part;
      before += part.files.length;
    }
  } catch (error) {
    if (error instanceof EndlessLine)
      throw new Failure('lineTooLong', { path: file, limit: inputLimits.lineSize / 1024 / 1024 });
    if (error instanceof FindingsUnreadable)
      throw new Failure(error.isJson ? 'otherJson' : 'noFindings', { path: file, line: error.line });
    throw readFailure(error, file);
  }
}

/** @param before how many entries of the document came before */
async function refuseOthers(part: ReadEntries, before: number, file: string, io: Io): Promise<void> {
  const { formatVersion = FORMAT_VERSION, tool = { name: 'report', version: io.version }, run, files } = part;
  // What is no number is told by the schema.
  if (typeof formatVersion === 'number' && formatVersion !== FORMAT_VERSION)
    throw new Failure('findingsFormat', { path: file, found: formatVersion, known: FORMAT_VERSION });
  const { default: validators } = await import('../../finding/findings-validator.cjs');
  // Rebuilt from what is there, so that a document in lines is held against the same schema.
  const isValid = validators.findings({
    formatVersion,
    tool,
    ...(run !== undefined && { run }),
    summary: NO_SUMMARY,
    files,
  });
  if (!isValid)
    throw new Failure('badFindings', { path: file }, problemsOf(validators.findings.errors ?? [], before));
  const contradictory = files.find(contradicts);
  if (contradictory) throw new Failure('findingsStatus', { path: file, entry: contradictory.path });
}

function refuseOtherVersions({ tool }: ReadEntries, file: string, { version }: Io): void {
  if (tool && tool.version !== version)
    throw new Failure('findingsTool', { path: file, found: tool.version, known: version });
}

/** An entry that says it passed with what no file passes with was changed by hand, or by mistake. */
const contradicts = ({ status, findings, rules: { crashed } }: FileEntry) =>
  status === 'passed' && (crashed.length > 0 || count(findings, 'error') > 0);

/** Each merge counts anew. */
const NO_SUMMARY = summarize([]);

function problemsOf(errors: readonly ErrorObject[], before: number): string[] {
  const texts = messages.cli.merge;
  return errors.slice(0, PROBLEMS_AT_MOST).map(({ instancePath, keyword, params }) => {
    const names = Object.values(params).map(String).join('、');
    const place = instancePath.replace(/^\/files\/(\d+)/, (_, at) => `/files/${Number(at) + before}`);
    return fill(texts.problem, { place: place || '/', keyword, names });
  });
}
