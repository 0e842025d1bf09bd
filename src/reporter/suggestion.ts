import type { CorrectionEntry, DiagnosisEntry } from '../finding/entry.js';
import type { Suggestion } from '../finding/group.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Colors } from './colors.js';
import { plain } from './plain.js';

const { diagnosis: texts } = messages;

/** Choices that are shown; a broken sum of table four has five. */
const SHOWN = 8;

/** What is true of every choice. */
const NOTHING_SPECIAL: readonly string[] = [texts.reasons.total, texts.reasons.only, texts.reasons.several];

/** What to correct, in a line; where there is a choice, a line for each below. */
export function suggestionLines({ choices }: Suggestion, colors: Colors): string[] {
  const [first, ...others] = choices;
  const label = colors.green(texts.suggestion);
  if (others.length === 0) {
    const clears = fill(first.clears > 1 ? texts.clears : texts.clearsOne, { clears: first.clears });
    const why = fill(texts.because, { why: first.why });
    return [`    ${label} ${colors.bold(plain(correctionsText(first)))}${clears}${plain(why)}`];
  }
  const left = choices.length - SHOWN;
  return [
    `    ${label} ${fill(texts.oneOf, { count: choices.length })}`,
    ...choices.slice(0, SHOWN).map((choice) => {
      const why = NOTHING_SPECIAL.includes(choice.why) ? '' : fill(texts.because, { why: choice.why });
      return `         ${colors.bold(plain(correctionsText(choice)))}${colors.dim(plain(why))}`;
    }),
    ...(left > 0 ? [`         ${fill(texts.furtherChoices, { count: left })}`] : []),
  ];
}

/** `依申请公开!J4 由 14 改为 41`, and the other cells that have to be corrected with it. */
export function correctionsText(diagnosis: DiagnosisEntry): string {
  if (diagnosis.advice !== undefined) return diagnosis.advice;
  const others = (diagnosis.also ?? []).map((other) => fill(texts.and, { other: correctionText(other) }));
  return correctionText(diagnosis) + others.join('');
}

function correctionText({ at, from, to }: CorrectionEntry): string {
  return from === null ? fill(texts.fillIn, { at, to }) : fill(texts.change, { at, from, to });
}
