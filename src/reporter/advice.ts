import type { DiagnosisEntry, FileEntry } from '../finding/entry.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { correctionsText } from './suggestion.js';

const { reporters: texts } = messages;

/** Choices that are named; a broken sum of table four has five. */
const SHOWN = 5;

/** What to correct, by the index of the finding that this clears up: `依申请公开!J4 由 14 改为 41`. */
export function adviceOf({ diagnoses }: FileEntry): ReadonlyMap<number, string> {
  const choices = new Map<number, DiagnosisEntry[]>();
  for (const diagnosis of diagnoses)
    for (const index of diagnosis.explains) choices.set(index, [...(choices.get(index) ?? []), diagnosis]);
  return new Map([...choices].map(([index, each]) => [index, adviceAmong(each)]));
}

/** Corrections of which one is to be made. */
export function adviceAmong(choices: readonly DiagnosisEntry[]): string {
  const left = choices.length - SHOWN;
  const further = left > 0 ? fill(texts.furtherAdvice, { count: left }) : '';
  return choices.slice(0, SHOWN).map(correctionsText).join(texts.or) + further;
}
