import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { ReportData } from '../report/data.js';
import type { Value } from '../report/value.js';
import type { Location } from '../source/location.js';
import { adviceFor } from './diagnosis/advice-for.js';
import type { Correction, Diagnosis, Unclear } from './diagnosis/diagnosis.js';
import { whyOf } from './diagnosis/why.js';
import type { Finding, Place, Severity, Waiver } from './finding.js';
import type { RuleStatuses, Status } from './result.js';
import type { SectionSketch } from './section-sketch.js';
import type { FileSince } from './since.js';
import { basisOf, messageOf, titleOf } from './wording.js';

/**
 * What is told of one checked workbook: an entry of the findings document, whose schema is schemas/findings.schema.json.
 * Plain data, so that it can come from another process, from a file or from another machine.
 */
export interface FileEntry {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  /** null when the system would not read the file. */
  readonly sha256: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** The id of the edition of the tables in the workbook; null when there is none to speak of. */
  readonly edition: string | null;
  readonly status: Status;
  readonly findings: readonly FindingEntry[];
  /** Which cells to correct; those that are as likely one after the other. */
  readonly diagnoses: readonly DiagnosisEntry[];
  /**
   * Where so many corrections are as likely that none is a suggestion, or the figures are sums of units: a sentence each,
   * which says where to look.
   */
  readonly unclear?: readonly string[];
  /** So much is wrong that no small correction explains all of it. */
  readonly diagnosesCut?: true;
  readonly rules: RuleStatuses;
  /** How its findings compare with those of an earlier run, where that was asked for. */
  readonly since?: FileSince;
  /** What its sections are compared by with those of other units, where that was asked for. */
  readonly sketches?: readonly SectionSketch[];
  /** What the workbook holds, where that was asked for and could be read. */
  readonly data?: ReportData;
}

/** A finding in words. */
export interface FindingEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly basis: string;
  readonly places: readonly Place[];
  readonly expected?: Value;
  readonly actual?: Value;
  /** Whom it is about, where that is not the organ of the file. */
  readonly organ?: string;
  readonly waived?: Waiver;
}

/** One cell and what should stand in it. */
export interface CorrectionEntry extends Location {
  /** In the words that a person would use. */
  readonly at: string;
  readonly key: string;
  readonly from: Value;
  readonly to: number;
}

/** A diagnosis in words. */
export interface DiagnosisEntry extends CorrectionEntry {
  readonly clears: number;
  readonly why: string;
  /** Indices into the findings of the file. */
  readonly explains: readonly number[];
  readonly tied?: true;
  /** Whose cell it is, where that is not the organ of the file. */
  readonly organ?: string;
  readonly also?: readonly CorrectionEntry[];
  /** What is to be done with all of these cells, in a sentence; without it, each of them is named. */
  readonly advice?: string;
}

/** Findings in words, and the rules whose words failed, which is our fault. */
export interface InWords {
  readonly entries: readonly FindingEntry[];
  readonly crashed: RuleStatuses['crashed'];
}

/**
 * Puts findings into words. One whose words fail is told by its rule's title alone, and takes no other along.
 * @param notice of the edition whose form is checked against
 */
export function inWords(findings: readonly Finding[], notice: string): InWords {
  const crashed = new Map<string, string>();
  const entries = findings.map((finding) => {
    try {
      return entryOf(finding, messageOf(finding), basisOf(finding, notice));
    } catch (error) {
      crashed.set(finding.rule, String(error));
      const title = titleOf(finding.rule);
      return entryOf(finding, title, title);
    }
  });
  return { entries, crashed: Array.from(crashed, ([rule, error]) => ({ rule, error })) };
}

/** Rules that are not among the crashed: each is counted once. */
export const without = (rules: readonly string[], crashed: RuleStatuses['crashed']): string[] =>
  rules.filter((id) => !crashed.some(({ rule }) => rule === id));

function entryOf(finding: Finding, message: string, basis: string): FindingEntry {
  const { rule, severity, places, expected, actual, organ, waived } = finding;
  return {
    rule,
    severity,
    message,
    basis,
    places,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(organ !== undefined && { organ }),
    ...(waived && { waived }),
  };
}

export function diagnosisEntry(diagnosis: Diagnosis): DiagnosisEntry {
  const { clears, explains, tied, also } = diagnosis;
  const advice = adviceFor(diagnosis);
  return {
    ...correctionEntry(diagnosis),
    clears,
    why: whyOf(diagnosis),
    explains,
    ...(tied && { tied }),
    ...(also && { also: also.map(correctionEntry) }),
    ...(advice !== undefined && { advice }),
  };
}

export function unclearText({ choices, lines }: Unclear): string {
  const told = lines.map(({ rule, subject, place: { at } }) =>
    fill(messages.diagnosis.unclearLine, { subject, at, rule, title: titleOf(rule) }),
  );
  return fill(messages.diagnosis.unclear, { count: choices, lines: told.join('、') });
}

function correctionEntry({ place, from, to }: Correction): CorrectionEntry {
  const { role: _, title: __, ...where } = place;
  return { ...where, from, to };
}
