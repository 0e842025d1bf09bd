import type { Edition } from '../edition/edition.js';
import type { Diagnosis } from './diagnosis/diagnosis.js';
import type { Finding, Severity } from './finding.js';

export type Status = 'passed' | 'failed' | 'unreadable';

/** What a file is known by: its path relative to the current folder, with `/`, and whose report it holds. */
export interface FileName {
  readonly path: string;
  readonly organ: string | null;
}

/** What checking one workbook came to. */
export interface FileResult {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  /** null when the system would not read the file. */
  readonly sha256: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** Of the tables in the workbook; null when there is none to speak of. */
  readonly edition: Edition | null;
  readonly status: Status;
  readonly findings: readonly Finding[];
  /** Which cells to correct; those that are as likely one after the other. */
  readonly diagnoses: readonly Diagnosis[];
  /** So much is wrong that no small correction explains all of it. */
  readonly diagnosesCut?: true;
  readonly rules: RuleStatuses;
}

export interface RuleStatuses {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
  readonly crashed: readonly { readonly rule: string; readonly error: string }[];
}

/** Checked workbooks, in the order in which they were named. */
export interface Run {
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileResult[];
}

export interface Summary {
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
}

export function summarize(files: readonly FileResult[]): Summary {
  const withStatus = (status: Status) => files.filter((file) => file.status === status).length;
  const all = files.flatMap(({ findings }) => findings);
  return {
    files: files.length,
    passed: withStatus('passed'),
    failed: withStatus('failed'),
    unreadable: withStatus('unreadable'),
    errors: count(all, 'error'),
    warnings: count(all, 'warning'),
    notices: count(all, 'notice'),
  };
}

/** How many findings of a severity stand; waived ones don't count. */
export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity && !finding.waived).length;
}
