import { Chalk } from 'chalk';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Run } from '../../finding/result.js';
import type { Briefly } from '../../limits/heavy.js';
import type { LedgerLinks } from '../../reporter/ledger/ledger.js';
import type { Pause } from '../../reporter/ledger/ledger-sheet.js';
import type { LineRun } from '../../reporter/ndjson.js';
import { rules } from '../../rules/rules.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { checkWorkbookName } from './workbook-name.js';

export interface ReportOptions {
  /** Findings shown of each file where a person reads; what programs read has all. */
  readonly maxFindings: number;
  /** The terminal leaves out files without findings. */
  readonly quiet: boolean;
  readonly colorLevel: Io['colorLevel'];
  /** Columns after which lines for the terminal are broken. */
  readonly width: number;
}

/** From a whole run to a text, which comes in parts. */
export type RunReporter = (run: Run, options: ReportOptions) => Iterable<string>;
/** From one checked workbook to a line, whole with its end. */
export type LineReporter = (file: FileEntry, run?: LineRun) => string;

/** From a whole run to a workbook. */
export type WorkbookReporter = (run: Run, links: LedgerLinks, pause: Pause) => Promise<Uint8Array>;

export interface CopyReporter {
  /** From a checked workbook and its bytes to a copy of it; undefined where it needs none. */
  mark(file: FileEntry, bytes: Uint8Array, briefly?: Briefly): Promise<Uint8Array | undefined>;
  /** Whether a file is such a copy. */
  isMarked(bytes: Uint8Array): boolean;
}

/**
 * How results can be told. Loaded when asked for: most runs need one.
 * `file`: one text for the whole run. `lines`: a text for each workbook as soon as it is checked.
 * `workbook`: one workbook for the whole run, to a file that has to be named.
 * `folder`: a copy of each workbook, below a folder that has to be named.
 */
export type Format = {
  /** Whether the entries have to carry their data. */
  readonly needsData: boolean;
} & (
  | { readonly kind: 'file'; load(): Promise<RunReporter> }
  | { readonly kind: 'lines'; load(): Promise<LineReporter> }
  | { readonly kind: 'workbook'; load(): Promise<WorkbookReporter> }
  | { readonly kind: 'folder'; load(): Promise<CopyReporter> }
);

/** A format that was asked for: to a file or a folder as the command line names it, else to stdout. */
export interface AskedFormat {
  readonly name: string;
  readonly format: Format;
  readonly target?: string;
}

/** Marked copies of the files. */
const COPIES: Format = {
  kind: 'folder',
  needsData: false,
  async load() {
    const { isMarked } = await import('../../reporter/marked.js');
    const { toMarkedCopy } = await import('../../reporter/marked-copy.js');
    return { mark: toMarkedCopy, isMarked };
  },
};

const FORMATS: Readonly<Record<string, Format>> = {
  terminal: {
    kind: 'file',
    needsData: false,
    async load() {
      const { toTerminalParts } = await import('../../reporter/terminal.js');
      return (run, { colorLevel, ...options }) =>
        toTerminalParts(run, { ...options, colors: new Chalk({ level: colorLevel }) });
    },
  },
  json: {
    kind: 'file',
    needsData: false,
    load: async () => (await import('../../reporter/json.js')).toJsonParts,
  },
  ndjson: {
    kind: 'lines',
    needsData: true,
    load: async () => (await import('../../reporter/ndjson.js')).toLine,
  },
  csv: {
    kind: 'file',
    needsData: false,
    load: async () => (await import('../../reporter/csv.js')).toCsv,
  },
  markdown: {
    kind: 'file',
    needsData: false,
    load: async () => (await import('../../reporter/markdown.js')).toMarkdown,
  },
  junit: {
    kind: 'file',
    needsData: false,
    load: async () => (await import('../../reporter/junit.js')).toJunit,
  },
  sarif: {
    kind: 'file',
    needsData: false,
    async load() {
      const { toSarif } = await import('../../reporter/sarif/sarif.js');
      return (run) => toSarif(run, { rules, editions });
    },
  },
  html: {
    kind: 'file',
    needsData: true,
    async load() {
      const { toHtml } = await import('../../reporter/html/batch-page.js');
      return (run, { maxFindings }) => toHtml(run, { maxFindings, editions });
    },
  },
  ledger: {
    kind: 'workbook',
    needsData: false,
    load: async () => (await import('../../reporter/ledger/ledger.js')).toLedger,
  },
  marked: COPIES,
  // The name from when all copies were workbooks.
  xlsx: COPIES,
};

export const formatNames: readonly string[] = Object.keys(FORMATS);

/** What makes the copies of a format that a worker process is told of by name. */
export async function copyReporterOf(name: string): Promise<CopyReporter> {
  const format = FORMATS[name];
  if (format?.kind !== 'folder') throw new Error(`${name} makes no copies`);
  return format.load();
}

/** What `--format name` or `--format name=target` asks for. @throws Failure when there is no such format */
export function parseFormat(asked: string): AskedFormat {
  const [, name = '', equals, target = ''] = /^([^=]*)(=?)(.*)$/s.exec(asked) ?? [];
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) {
    const choices = formatNames.join('、');
    throw new Failure('badChoice', { option: '--format', value: name, choices });
  }
  if (equals !== '' && target === '') throw new Failure('emptyValue', { option: `--format ${asked}` });
  if (format.kind === 'folder' && target === '') throw new Failure('needsFolder', { format: name });
  if (format.kind === 'workbook') {
    if (target === '') throw new Failure('needsLedgerFile', { format: name });
    checkWorkbookName(target);
  }
  return target === '' ? { name, format } : { name, format, target };
}
