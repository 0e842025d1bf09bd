import validators from '../../src/finding/findings-validator.cjs';
import { rules } from '../../src/rules/rules.js';

interface FindingEntry {
  rule: string;
  severity: 'error' | 'warning' | 'notice';
  message: string;
  places: { sheet: string; cell: string; key?: string; role: string }[];
  expected?: unknown;
  actual?: unknown;
  waived?: unknown;
}

interface CorrectionEntry {
  sheet: string;
  cell: string;
  key: string;
  from: unknown;
  to: unknown;
}

interface DiagnosisEntry extends CorrectionEntry {
  clears: number;
  why: string;
  explains: number[];
  tied?: true;
  also?: CorrectionEntry[];
}

interface FileEntry {
  path: string;
  sha256: string | null;
  organ: string | null;
  year: number | null;
  edition: string | null;
  status: 'passed' | 'failed' | 'unreadable' | 'passedOver' | 'roster';
  findings: FindingEntry[];
  diagnoses: DiagnosisEntry[];
  diagnosesCut?: true;
  rules: {
    passed: number;
    failed: number;
    skipped: { rule: string }[];
    off?: string[];
    crashed: { rule: string }[];
  };
}

export interface FindingsDocument {
  tool: { name: string; version: string };
  run: {
    madeAt: string;
    config: string | null;
    rulesOff: string[];
    rulesLowered?: Record<string, string>;
    interrupted: boolean;
  };
  summary: Record<string, number> & { roster?: Record<string, number> };
  files: FileEntry[];
}

/** Says what in a document is not as its schema has it. */
export const validateFindings = validators.findings;

/** The document that --format json printed, after checking it against its schema and against itself. */
export function findingsOf(text: string): FindingsDocument {
  const document: FindingsDocument = JSON.parse(text);
  if (!validateFindings(document)) throw new Error(JSON.stringify(validateFindings.errors, null, 2));
  const { roster, ...summary } = document.summary;
  expect(summary).toEqual(recount(document.files));
  if (roster) expect(roster.due).toBe(sumOfUnits(roster));
  for (const file of document.files) {
    expect(file.status).toBe(statusOf(file));
    expect(ruleCount(file)).toBe(rules.length);
    for (const { clears, explains } of file.diagnoses)
      expect(clears).toBe(standing({ ...file, findings: explained(file, explains) }, 'error').length);
    expect(file.rules.failed).toBe(new Set(standing(file, 'error').map(({ rule }) => rule)).size);
  }
  return document;
}

/** The only file of a document. */
export function fileOf(text: string): FileEntry {
  const { files } = findingsOf(text);
  expect(files).toHaveLength(1);
  return files[0] as FileEntry;
}

function recount(files: readonly FileEntry[]): Record<string, number> {
  const withStatus = (status: string) => files.filter((file) => file.status === status).length;
  const found = (severity: string) => files.flatMap((file) => standing(file, severity)).length;
  return {
    files: files.filter(({ status }) => status !== 'roster' && status !== 'passedOver').length,
    passed: withStatus('passed'),
    failed: withStatus('failed'),
    unreadable: withStatus('unreadable'),
    errors: found('error'),
    warnings: found('warning'),
    notices: found('notice'),
    ...(withStatus('passedOver') > 0 && { passedOver: withStatus('passedOver') }),
  };
}

/** Each unit of the roster has one standing. */
const sumOfUnits = ({ delivered = 0, unreadable = 0, otherYear = 0, missing = 0 }: Record<string, number>) =>
  delivered + unreadable + otherYear + missing;

function standing({ findings }: FileEntry, severity: string): FindingEntry[] {
  return findings.filter((finding) => finding.severity === severity && !finding.waived);
}

function explained({ findings }: FileEntry, indices: number[]): FindingEntry[] {
  return indices.map((index) => findings[index] as FindingEntry);
}

function statusOf(file: FileEntry): string {
  if (file.status === 'roster' || file.status === 'passedOver') return file.status;
  // F-LIMIT also tells, as a notice, of sheets that were passed over.
  const refusals = standing(file, 'error').filter(({ rule }) => rule === 'F-OPEN' || rule === 'F-LIMIT');
  if (refusals.length > 0) return 'unreadable';
  return standing(file, 'error').length > 0 || file.rules.crashed.length > 0 ? 'failed' : 'passed';
}

function ruleCount({ rules: { passed, failed, skipped, crashed } }: FileEntry): number {
  return passed + failed + skipped.length + crashed.length;
}
