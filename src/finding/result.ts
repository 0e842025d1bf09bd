import type { FileEntry } from './entry.js';
import type { Severity, Waiver } from './finding.js';

export type Status = 'passed' | 'failed' | 'unreadable';

/** What a file is known by: its path relative to the current folder, with `/`, and whose report it holds. */
export interface FileName {
  readonly path: string;
  readonly organ: string | null;
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
  readonly files: readonly FileEntry[];
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

export function summarize(files: readonly FileEntry[]): Summary {
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
export function count(
  findings: readonly { readonly severity: Severity; readonly waived?: Waiver }[],
  severity: Severity,
): number {
  return findings.filter((finding) => finding.severity === severity && !finding.waived).length;
}
