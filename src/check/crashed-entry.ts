import type { FileEntry } from '../finding/entry.js';
import { messages } from '../messages/messages.js';
import { isLocked } from '../rules/rule.js';
import type { RunContext } from './complete-run.js';

/** Of a file that the program failed at outside any rule: it says so, and never reads as passed. */
export function crashedEntry(path: string, error: unknown, { rules }: RunContext): FileEntry {
  const [culprit, ...others] = [...rules].sort((a, b) => Number(isLocked(b)) - Number(isLocked(a)));
  const reason = messages.terminal.lacks.report;
  return {
    path,
    sha256: null,
    organ: null,
    year: null,
    edition: null,
    status: 'failed',
    findings: [],
    diagnoses: [],
    rules: {
      passed: 0,
      failed: 0,
      skipped: others.map(({ id }) => ({ rule: id, reason })),
      crashed: [{ rule: culprit?.id ?? '', error: String(error) }],
    },
  };
}
