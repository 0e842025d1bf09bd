import type { Correction, Diagnosis } from '../finding/diagnosis/diagnosis.js';
import { whyOf } from '../finding/diagnosis/wording.js';
import type { Finding } from '../finding/finding.js';
import { type FileResult, type Run, summarize } from '../finding/result.js';
import { basisOf, messageOf } from '../finding/wording.js';
import { jsonText } from './json-text.js';

/** The findings document; its schema is schemas/findings.schema.json. Scripts rely on its shape. */
export function toJson(run: Run, notice: string): string {
  const { tool, files } = run;
  const document = {
    formatVersion: 1,
    tool,
    summary: summarize(files),
    files: files.map((file) => fileEntry(file, notice)),
  };
  return jsonText(document);
}

function fileEntry(file: FileResult, notice: string) {
  const { path, sha256, organ, year, edition, status, findings, diagnoses, diagnosesCut, rules } = file;
  return {
    path,
    sha256,
    organ,
    year,
    edition: edition?.id ?? null,
    status,
    findings: findings.map((finding) => findingEntry(finding, edition?.notice ?? notice)),
    diagnoses: diagnoses.map(diagnosisEntry),
    ...(diagnosesCut && { diagnosesCut }),
    rules,
  };
}

function findingEntry(finding: Finding, notice: string) {
  const { rule, severity, places, expected, actual, waived } = finding;
  return {
    rule,
    severity,
    message: messageOf(finding),
    basis: basisOf(finding, notice),
    places,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(waived && { waived }),
  };
}

function diagnosisEntry(diagnosis: Diagnosis) {
  const { clears, explains, tied, also } = diagnosis;
  return {
    ...correctionEntry(diagnosis),
    clears,
    why: whyOf(diagnosis),
    explains,
    ...(tied && { tied }),
    ...(also && { also: also.map(correctionEntry) }),
  };
}

function correctionEntry({ place: { sheet, cell, key }, from, to }: Correction) {
  return { sheet, cell, key, from, to };
}
