import type { Config, PlacedConfig } from '../config/config.js';
import { policyFor } from '../config/policy-for.js';
import { editions } from '../edition/editions.js';
import type { FileEntry } from '../finding/entry.js';
import { type Briefly, HeavyWorkbook } from '../limits/heavy.js';
import type { Values } from '../messages/fill.js';
import type { ReadOptions } from '../report/report.js';
import { Roster, type RosterUnit } from '../roster/roster.js';
import { rules } from '../rules/rules.js';
import { checkFile, type LoadFile } from './check-file.js';
import type { CheckContext, Checked } from './check-workbook.js';
import { type ChildFile, childrenOf, unitKey } from './children.js';
import type { RunContext } from './complete-run.js';
import { crashedEntry } from './crashed-entry.js';
import { FewHandles } from './few-handles.js';
import { PreviousError, type PreviousFile, type PreviousNote, PreviousReports } from './previous.js';

/** All that checking a workbook depends on beside its bytes. Plain data, from which any process can check. */
export interface CheckJob {
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
  /** ISO date, the same for the whole run. */
  readonly today: string;
  readonly read: Omit<ReadOptions, 'kindOf'>;
  /** Whether the results shall hold what the workbooks hold. */
  readonly withData: boolean;
  /** Whether they are compared with those of other units. */
  readonly withSketches?: true;
  readonly config: Config;
  /** Files that were named outright, and so are reports; absent when all were. */
  readonly named?: readonly string[];
  /** Of the config; absolute. */
  readonly configFolder: string;
  readonly roster?: readonly RosterUnit[];
  /** Last year's workbooks, where they were asked for. */
  readonly previous?: readonly PreviousFile[];
  /** The workbooks of units below. */
  readonly children?: readonly ChildFile[];
  /** The checked workbook that all children belong to when no roster says otherwise. */
  readonly onlyParent?: string;
}

/** What checking a file gave. Plain data. */
export interface FileAnswer {
  readonly entry: FileEntry;
  /** What is to be said of last year's workbooks. */
  readonly notes: readonly { readonly reason: PreviousNote; readonly values: Values }[];
  /** Whether the file was compared with last year's. */
  readonly hasPrevious: boolean;
}

/** It is not clear which of last year's workbooks to compare with, which ends the run. Plain data. */
export interface NoAnswer {
  readonly reason: PreviousError['reason'];
  readonly values: Values;
}

/** Where the files of a job are. */
export interface JobFiles extends Pick<PlacedConfig, 'pathFromHere'> {
  readonly load: LoadFile;
}

/** Checks files as a job says. */
export class Checker {
  readonly context: CheckContext & RunContext;
  #notes: FileAnswer['notes'][number][] = [];

  /** @param briefly does each step where a workbook that may take long is left to a process of its own */
  constructor(
    readonly job: CheckJob,
    private readonly files: JobFiles,
    briefly?: Briefly,
  ) {
    const { today, config, previous, children } = job;
    const { load, pathFromHere } = files;
    const roster = job.roster && new Roster(job.roster);
    const read: ReadOptions = {
      ...job.read,
      ...(roster && { kindOf: (organ: string) => roster.find(organ)?.kind ?? null }),
    };
    const placed = { config, pathFromHere };
    const note = (reason: PreviousNote, values: Values) => void this.#notes.push({ reason, values });
    const bounded = briefly && { briefly };
    const named = job.named && new Set(job.named);
    const reports =
      previous &&
      new PreviousReports(previous, load, { editions, read, keyOf: unitKey(roster), note, ...bounded });
    this.context = {
      editions,
      rules,
      read,
      policyFor: (file) => policyFor(placed, file, today),
      withData: job.withData,
      ...(job.withSketches && { withSketches: true }),
      ...(config.deadlines && { deadlines: config.deadlines }),
      ...(named && { isSearched: (path: string) => !named.has(path) }),
      ...bounded,
      ...(reports && { previousOf: (report) => reports.of(report) }),
      ...(children && {
        childrenOf: (report, path) =>
          childrenOf(report, path, {
            all: children,
            roster,
            isOnly: path === job.onlyParent,
            load,
            read: { editions, read: childOptions(job.read), ...bounded },
          }),
      }),
    };
  }

  /**
   * Checks a file of which more is needed than the result.
   * @throws PreviousError when it is not clear which of last year's workbooks to compare with
   * @throws HeavyWorkbook when the file is left to a process of its own
   */
  async check(path: string): Promise<Checked & FileAnswer> {
    this.#notes = [];
    const checked = await this.#checked(path);
    const hasPrevious = checked.previous !== undefined;
    return { ...checked, entry: checked.result, notes: this.#notes, hasPrevious };
  }

  /** @throws HeavyWorkbook when the file is left to a process of its own */
  async answer(path: string): Promise<FileAnswer | NoAnswer> {
    try {
      const { entry, notes, hasPrevious } = await this.check(path);
      return { entry, notes, hasPrevious };
    } catch (error) {
      if (!(error instanceof PreviousError)) throw error;
      return { reason: error.reason, values: error.values };
    }
  }

  async #checked(path: string): Promise<Checked> {
    try {
      return await checkFile(path, this.files.load, this.context);
    } catch (error) {
      if (error instanceof PreviousError || error instanceof HeavyWorkbook || error instanceof FewHandles)
        throw error;
      // Our mistake, which must not keep the other files from being checked.
      const result = crashedEntry(path, error, this.context);
      return { result, report: undefined, previous: undefined };
    }
  }
}

/** How the children's workbooks are read: they are other organs. */
export function childOptions({ year, edition }: ReadOptions): ReadOptions {
  return { ...(year !== undefined && { year }), ...(edition !== undefined && { edition }) };
}
