import { type Editions, newest } from '../edition/editions.js';
import { vocabulary } from '../edition/vocabulary.js';
import { diagnose } from '../finding/diagnosis/diagnose.js';
import { diagnosisEntry, type FileEntry, inWords, unclearText, without } from '../finding/entry.js';
import type { Finding } from '../finding/finding.js';
import type { FileName, Status } from '../finding/result.js';
import { type Briefly, HeavyWorkbook } from '../limits/heavy.js';
import { ORDINARY_LENGTH } from '../limits/limits.js';
import { WorkbookRefused } from '../limits/refused.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { sha256Hex } from '../platform/digest.js';
import { isRollupSheet } from '../report/appended-sheets.js';
import { carriedFrom } from '../report/carry.js';
import { lastBeforeCut } from '../report/cut-off.js';
import { toData } from '../report/data.js';
import { lengthOf } from '../report/length.js';
import { readReport } from '../report/read-report.js';
import { hasTables, type PreviousReport, type ReadOptions, type Report } from '../report/report.js';
import type { Policy } from '../rules/finding-policy.js';
import type { Evidence, Opening, Rule } from '../rules/rule.js';
import { runRules, type Skip } from '../rules/run.js';
import type { Children } from '../rules/units/children.js';
import { sectionSketches } from '../rules/units/sections.js';
import type { Deadlines } from '../rules/wording/deadlines.js';
import { statedFigures, statedSums } from '../rules/words/stated-figures.js';
import type { Book } from '../source/book.js';
import { openBook } from '../source/open.js';
import { wrongEnding } from '../source/wrong-ending.js';

/** What checking needs to know beside the workbook. */
export interface CheckContext {
  readonly editions: Editions;
  readonly rules: readonly Rule[];
  readonly read: ReadOptions;
  /** Last year's report of the same organ, where there is one. */
  readonly previousOf?: (report: Report) => Promise<PreviousReport | undefined>;
  /** The files of the units that a report sums up, where they are known. */
  readonly childrenOf?: (report: Report, path: string) => Promise<Children | undefined>;
  /** What was decided about rules and findings of a file. */
  readonly policyFor?: (file: FileName) => Policy;
  /** Whether a search found the file, so that it need be no report. */
  readonly isSearched?: (path: string) => boolean;
  /** Until when the office wants reports published, by kind of organ. */
  readonly deadlines?: Deadlines;
  /** Whether the results shall hold what the workbooks hold. */
  readonly withData?: boolean;
  /** Whether they shall hold what sections are compared by with those of other units. */
  readonly withSketches?: boolean;
  /** Does each step where a workbook that may take long is left to a process of its own; see HeavyWorkbook. */
  readonly briefly?: Briefly;
}

export interface Checked {
  readonly result: FileEntry;
  /** undefined when the file was not read. */
  readonly report: Report | undefined;
  /** Last year's report of the same organ, where it was found. */
  readonly previous: PreviousReport | undefined;
}

/** A file that was read into memory, or why it was not. */
export type Content = Uint8Array | WorkbookRefused;

/**
 * Checks one workbook. A file that cannot be read is a finding, not an error.
 * @param opened what was read of it, where somebody has done so already
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function checkWorkbook(
  path: string,
  content: Content,
  context: CheckContext,
  opened?: Book,
): Promise<Checked> {
  const { previousOf, childrenOf, briefly = atOnce } = context;
  const book = opened ?? (await bookOf(content, context));
  // To bound a step costs a little, and most files are checked alone.
  if (!previousOf && !childrenOf)
    return briefly(() => judge(path, content, read(book, context), {}, context));
  const report = briefly(() => read(book, context));
  const { form } = report;
  const others: Others = {
    previous: form && (await previousOf?.(form)),
    children: form && (await childrenOf?.(form, path)),
  };
  return briefly(() => judge(path, content, report, others, context));
}

const atOnce: Briefly = (step) => step();

/** What stands in a file, as far as rules look at it. */
type Opened = Pick<Evidence, 'report' | 'inScope' | 'form'> & Opening;

/** What is compared with it. */
type Others = Partial<Pick<Evidence, 'previous' | 'children'>>;

/** What a file holds. */
async function bookOf(content: Content, { briefly }: CheckContext): Promise<Book | WorkbookRefused> {
  if (content instanceof WorkbookRefused) return content;
  try {
    return await openBook(content, briefly);
  } catch (error) {
    return refusalIn(error);
  }
}

function read(book: Book | WorkbookRefused, { editions, read, briefly }: CheckContext): Opened {
  const report = book instanceof WorkbookRefused ? book : reportIn(book, editions, read);
  // What would be given up is not begun.
  if (briefly && !(report instanceof WorkbookRefused) && lengthOf(report) > ORDINARY_LENGTH)
    throw new HeavyWorkbook();
  if (report instanceof WorkbookRefused)
    return { report: undefined, inScope: undefined, form: undefined, refused: report };
  const inScope = report.year.value === null || report.prescribed ? report : undefined;
  // Of half a report, nothing is said but that it is one.
  const form = inScope && hasTables(inScope) && !lastBeforeCut(inScope) ? inScope : undefined;
  return { report, inScope, form };
}

function reportIn(book: Book, editions: Editions, options: ReadOptions): Report | WorkbookRefused {
  try {
    return readReport(book, editions, options);
  } catch (error) {
    return refusalIn(error);
  }
}

function refusalIn(error: unknown): WorkbookRefused {
  if (error instanceof WorkbookRefused) return error;
  throw error;
}

function judge(
  path: string,
  content: Content,
  opened: Opened,
  others: Others,
  context: CheckContext,
): Checked {
  const { refused, report, form } = opened;
  if (report && context.isSearched?.(path) && bearsNothing(report))
    return { result: passedOver(path, content, context), report: undefined, previous: undefined };
  const evidence = evidenceOf(path, opened, others, context);
  const organ = report?.organ.value ?? null;
  const run = runRules(context.rules, evidence, context.policyFor?.({ path, organ }));
  const { notice } = form?.edition ?? newest(context.editions);
  const told = inWords(run.findings, notice);
  const crashed = [...run.crashed, ...told.crashed];
  const result: FileEntry = {
    path,
    sha256: hashOf(content),
    organ,
    year: report?.year.value ?? null,
    edition: form?.edition.id ?? null,
    status: statusOf(refused, run.failed.length > 0 || crashed.length > 0),
    findings: told.entries,
    ...diagnosisOf(form, run.findings, evidence),
    rules: {
      passed: without(run.passed, told.crashed).length,
      failed: without(run.failed, told.crashed).length,
      skipped: run.skipped.map(({ rule, lacks }) => ({ rule, reason: reasonOf(lacks, context) })),
      ...offAmong(run.skipped),
      crashed,
    },
    ...(context.withSketches && form && { sketches: sectionSketches(form) }),
    ...(context.withData && form && { data: toData(form) }),
  };
  return { result, report, previous: others.previous };
}

function evidenceOf(
  path: string,
  { refused, report, inScope, form }: Opened,
  { previous, children }: Others,
  { editions, deadlines }: CheckContext,
): Evidence {
  return {
    editions,
    opening: refused ? { refused } : openingOf(path, report?.book),
    report,
    inScope,
    form,
    previous,
    children,
    // Known when all files have been checked: see complete-run.ts.
    doubles: undefined,
    missing: undefined,
    batch: undefined,
    repeats: undefined,
    waivers: undefined,
    deadlines,
  };
}

function openingOf(path: string, book: Book | undefined): Opening {
  return { passedOver: book?.passedOver ?? [], wrongEnding: book && wrongEnding(path, book.kind) };
}

/** Neither a table of the form nor a title or a heading: a letter, a notice, a list. */
const bearsNothing = (report: Report): boolean =>
  !hasTables(report) && report.headings.length === 0 && report.year.cell === undefined;

function passedOver(path: string, content: Content, { rules }: CheckContext): FileEntry {
  const reason = messages.terminal.lacks.isNoReport;
  return {
    path,
    sha256: hashOf(content),
    organ: null,
    year: null,
    edition: null,
    status: 'passedOver',
    findings: [],
    diagnoses: [],
    rules: { passed: 0, failed: 0, skipped: rules.map(({ id }) => ({ rule: id, reason })), crashed: [] },
  };
}

const hashOf = (content: Content) => (content instanceof WorkbookRefused ? null : sha256Hex(content));

function offAmong(skipped: readonly Skip[]): Pick<FileEntry['rules'], 'off'> {
  const off = skipped.flatMap(({ rule, lacks }) => (lacks === 'off' ? [rule] : []));
  return off.length > 0 ? { off } : {};
}

function reasonOf(lacks: Skip['lacks'], { previousOf }: CheckContext): string {
  const wasGiven = lacks === 'previous' && previousOf;
  return messages.terminal.lacks[wasGiven ? 'previousOfOrgan' : lacks];
}

function diagnosisOf(form: Report | undefined, findings: readonly Finding[], { previous }: Evidence) {
  // Without an error there is nothing to correct, and nothing to look for in the prose.
  if (!form || !findings.some(({ severity }) => severity === 'error')) return { diagnoses: [] };
  // A sum of units is no figure that somebody typed.
  if (form.appended.some(isRollupSheet)) return { diagnoses: [], unclear: [rollupText] };
  const carried = previous && carriedFrom(previous, form.edition);
  const { diagnoses, unclear, cut } = diagnose(form, findings, {
    stated: statedFigures(form),
    statedSums: statedSums(form),
    ...(carried && { carried }),
  });
  return {
    diagnoses: diagnoses.map(diagnosisEntry),
    ...(unclear.length > 0 && { unclear: unclear.map(unclearText) }),
    ...(cut && { diagnosesCut: true as const }),
  };
}

const rollupText = fill(messages.diagnosis.ofUnits, { sheet: vocabulary.rollup.sources.name });

function statusOf(refused: WorkbookRefused | undefined, hasFailed: boolean): Status {
  if (refused) return 'unreadable';
  return hasFailed ? 'failed' : 'passed';
}
