import type { FileEntry } from '../../finding/entry.js';
import { isWorse, type Severity } from '../../finding/finding.js';

export interface RuleCount {
  readonly rule: string;
  /** Of the worst of its findings. */
  readonly severity: Severity;
  readonly count: number;
}

/** Counts findings by rule, file by file; waived findings are not counted. */
export class RuleCounter {
  readonly #counts = new Map<string, RuleCount>();

  add({ findings }: FileEntry): void {
    for (const { rule, severity, waived } of findings) {
      if (waived) continue;
      const known = this.#counts.get(rule) ?? { rule, severity, count: 0 };
      this.#counts.set(rule, {
        rule,
        severity: isWorse(severity, known.severity) ? severity : known.severity,
        count: known.count + 1,
      });
    }
  }

  /** The most frequent first. */
  get counts(): RuleCount[] {
    return [...this.#counts.values()].sort((a, b) => b.count - a.count);
  }
}
