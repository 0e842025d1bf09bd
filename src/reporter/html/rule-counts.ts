import { groupBy } from '../../edition/group-by.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Severity } from '../../finding/finding.js';

export interface RuleCount {
  readonly rule: string;
  /** Of the worst of its findings. */
  readonly severity: Severity;
  readonly count: number;
}

/** The rules that found something, the most frequent first; waived findings are not counted. */
export function ruleCounts(files: readonly FileEntry[]): RuleCount[] {
  const standing = files.flatMap(({ findings }) => findings.filter(({ waived }) => !waived));
  return [...groupBy(standing, ({ rule }) => rule)]
    .map(([rule, findings]) => ({
      rule,
      severity: SEVERITIES.find((severity) => findings.some((one) => one.severity === severity)) ?? 'notice',
      count: findings.length,
    }))
    .sort((a, b) => b.count - a.count);
}

const SEVERITIES = ['error', 'warning', 'notice'] as const;
