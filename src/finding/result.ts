import { countRoster, type RosterCounts, type RosterStanding } from '../roster/standing.js';
import type { Circumstances } from './circumstances.js';
import type { FileEntry } from './entry.js';
import type { Severity, Waiver } from './finding.js';
import type { RunSince } from './since.js';
import type { Told } from './told.js';

/**
 * `passedOver`: a search found the file, and it bears no label of the form. `roster`: no report, but the list of units,
 * of which those are told that have none.
 */
export type Status = 'passed' | 'failed' | 'unreadable' | 'passedOver' | 'roster';

/** What a file is known by: its path relative to the current folder, with `/`, and whose report it holds. */
export interface FileName {
  readonly path: string;
  readonly organ: string | null;
}

export interface RuleStatuses {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  /** Those of the skipped that the config switches off; only where there are some. */
  readonly off?: readonly string[];
  readonly crashed: readonly { readonly rule: string; readonly error: string }[];
}

/** Of the findings document; raised when scripts have to change. */
export const FORMAT_VERSION = 2;

/** Checked workbooks, in the order in which they were named. */
export interface Run {
  readonly tool: { readonly name: string; readonly version: string };
  /** Thousands of them, which need not all be in memory: gone over as often as a report needs to, one at a time. */
  readonly files: Iterable<FileEntry>;
  /** What of the roster has been delivered, where there is one that asks for all its units. */
  readonly roster?: RosterStanding;
  /** How it compares with an earlier run, where that was asked for. */
  readonly since?: RunSince;
  /** Absent where nobody knows them. */
  readonly circumstances?: Circumstances;
  /** Where the files were shared out among machines, which share this is. */
  readonly share?: Share;
}

/** Parts of a list that there can be. */
export const SHARES_AT_MOST = 9999;

/** One of several parts of a list of files. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** How many files are in it. */
  readonly files: number;
  /** What its run was told of all files; the first of its results carries it. */
  readonly told?: Told;
}

export interface Summary {
  /** Those that were passed over apart, and without the roster. */
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  readonly unreadable: number;
  /** Only where there are some. */
  readonly passedOver?: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

/** The totals of a whole run; the roster counts units, not files. */
export interface RunSummary extends Summary {
  readonly roster?: RosterCounts;
}

export function summaryOf({ files, roster }: Pick<Run, 'files' | 'roster'>): RunSummary {
  return { ...(roster && { roster: countRoster(roster) }), ...summarize(files) };
}

export function summarize(files: Iterable<Pick<FileEntry, 'status' | 'findings'>>): Summary {
  const sum = { files: 0, passed: 0, failed: 0, unreadable: 0, errors: 0, warnings: 0, notices: 0 };
  let passedOver = 0;
  for (const { status, findings } of files) {
    if (status === 'passedOver') {
      passedOver += 1;
      continue;
    }
    if (status !== 'roster') {
      sum.files += 1;
      sum[status] += 1;
    }
    sum.errors += count(findings, 'error');
    sum.warnings += count(findings, 'warning');
    sum.notices += count(findings, 'notice');
  }
  return passedOver > 0 ? { ...sum, passedOver } : sum;
}

/** How many findings of a severity stand; waived ones don't count. */
export function count(
  findings: readonly { readonly severity: Severity; readonly waived?: Waiver }[],
  severity: Severity,
): number {
  return findings.filter((finding) => finding.severity === severity && !finding.waived).length;
}
