import { type Editions, newest } from '../edition/editions.js';
import { type FileEntry, inWords, without } from '../finding/entry.js';
import type { FileName } from '../finding/result.js';
import { messages } from '../messages/messages.js';
import type { Policy } from '../rules/finding-policy.js';
import type { Evidence, Rule } from '../rules/rule.js';
import { runRules } from '../rules/run.js';

/** What the rules need that look beyond one file. */
export interface RunContext {
  readonly editions: Editions;
  readonly rules: readonly Rule[];
  readonly policyFor?: (file: FileName) => Policy;
}

/** What is only known when all files have been checked. */
export type RunEvidence = Partial<Pick<Evidence, 'doubles' | 'missing' | 'batch' | 'repeats' | 'waivers'>>;

/** The result of a file with the rules added that waited for this evidence. Findings keep their indices. */
export function withRunEvidence(file: FileEntry, evidence: RunEvidence, context: RunContext): FileEntry {
  // Results of earlier runs may have been completed already.
  const open = new Set(file.rules.skipped.map(({ rule }) => rule));
  const waiting = context.rules.filter(
    ({ id, needs }) => open.has(id) && needs.some((need) => need in evidence),
  );
  const run = runRules(
    waiting,
    { ...NOTHING, editions: context.editions, ...evidence },
    context.policyFor?.(file),
  );
  const { rules, edition } = file;
  const { notice } = (edition !== null && context.editions.byId(edition)) || newest(context.editions);
  const told = inWords(run.findings, notice);
  const later = new Set([...run.passed, ...run.failed, ...run.crashed.map(({ rule }) => rule)]);
  const crashed = [...run.crashed, ...told.crashed];
  const failed = run.failed.length > 0 || crashed.length > 0;
  // Another machine's config may have switched off what this one's does not.
  const off = rules.off?.filter((rule) => !later.has(rule)) ?? [];
  return {
    ...file,
    status: failed && file.status === 'passed' ? 'failed' : file.status,
    findings: [...file.findings, ...told.entries],
    rules: {
      passed: rules.passed + without(run.passed, told.crashed).length,
      failed: rules.failed + without(run.failed, told.crashed).length,
      skipped: rules.skipped.filter(({ rule }) => !later.has(rule)),
      ...(off.length > 0 && { off }),
      crashed: [...rules.crashed, ...crashed],
    },
  };
}

/** An entry for the roster: what is wrong with no report, but with the list of those that should be there. */
export function rosterEntry(path: string, sha256: string, { rules }: RunContext): FileEntry {
  const reason = messages.terminal.lacks.isRoster;
  return {
    path,
    sha256,
    organ: null,
    year: null,
    edition: null,
    status: 'roster',
    findings: [],
    diagnoses: [],
    rules: { passed: 0, failed: 0, skipped: rules.map(({ id }) => ({ rule: id, reason })), crashed: [] },
  };
}

const NOTHING: Omit<Evidence, 'editions'> = {
  opening: undefined,
  report: undefined,
  inScope: undefined,
  form: undefined,
  previous: undefined,
  children: undefined,
  doubles: undefined,
  missing: undefined,
  batch: undefined,
  repeats: undefined,
  waivers: undefined,
};
