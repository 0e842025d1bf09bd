import type { FileAnswer } from '../../check/check-job.js';
import type { ChildFile } from '../../check/children.js';
import type { Identified } from '../../check/previous.js';
import { FORMAT_VERSION, summarize } from '../../finding/result.js';
import { isSketch } from '../../rules/units/sketch.js';

/** What is kept from run to run, by kind. */
export interface Kept {
  readonly answer: FileAnswer;
  readonly previous: Identified;
  readonly child: ChildFile;
}

export type Shapes = { readonly [K in keyof Kept]: (value: unknown) => value is Kept[K] };

/** Whether a document keeps to the schema of all results. */
type IsFindings = (document: unknown) => boolean;

function isAnswer(value: unknown, isFindings: IsFindings): value is FileAnswer {
  if (!isObject(value) || !isObject(value.entry) || typeof value.hasPrevious !== 'boolean') return false;
  return Array.isArray(value.notes) && value.notes.every(isNote) && isEntry(value.entry, isFindings);
}

function isIdentified(value: unknown): value is Identified {
  return isOfFile(value) && (value.message === undefined || typeof value.message === 'string');
}

function isChild(value: unknown): value is ChildFile {
  return (
    isOfFile(value) &&
    isTextOrNull(value.edition) &&
    (value.refused === undefined || typeof value.refused === 'string') &&
    (value.sketches === undefined || (Array.isArray(value.sketches) && value.sketches.every(isSectionSketch)))
  );
}

const isSectionSketch = (value: unknown) =>
  isObject(value) &&
  typeof value.section === 'string' &&
  typeof value.title === 'string' &&
  isObject(value.place) &&
  typeof value.place.at === 'string' &&
  typeof value.sketch === 'string' &&
  isSketch(value.sketch);

function isOfFile(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const { path, sha256, organ, year } = value;
  return (
    typeof path === 'string' &&
    isTextOrNull(sha256) &&
    isTextOrNull(organ) &&
    (year === null || typeof year === 'number') &&
    (value.fingerprint === undefined || typeof value.fingerprint === 'string')
  );
}

function isEntry(entry: Record<string, unknown>, isFindings: IsFindings): boolean {
  const tool = { name: 'report', version: '0' };
  const document = { formatVersion: FORMAT_VERSION, tool, summary: summarize([]), files: [entry] };
  return isFindings(document);
}

const isNote = (value: unknown) =>
  isObject(value) && typeof value.reason === 'string' && isObject(value.values);

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what the cache holds has the shape of what was put there: anything else would end the run far from here. */
export async function loadShapes(): Promise<Shapes> {
  const { default: validators } = await import('../../finding/findings-validator.cjs');
  const answer = (value: unknown): value is FileAnswer => isAnswer(value, validators.findings);
  return { answer, previous: isIdentified, child: isChild };
}
