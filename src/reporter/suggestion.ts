import type { ChalkInstance } from 'chalk';
import type { Diagnosis, Reason } from '../finding/diagnosis/diagnosis.js';
import { correctionText, reasonOf, whyOf } from '../finding/diagnosis/wording.js';
import type { Suggestion } from '../finding/group.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { plain } from './plain.js';

const { diagnosis: texts } = messages;

/** Choices that are shown; a broken sum of table four has five. */
const SHOWN = 8;

/** What is true of every choice. */
const NOTHING_SPECIAL: ReadonlySet<Reason> = new Set(['total', 'only', 'several']);

/** What to correct, in a line; where there is a choice, a line for each below. */
export function suggestionLines({ choices }: Suggestion, colors: ChalkInstance): string[] {
  const [first, ...others] = choices;
  const label = colors.green(texts.suggestion);
  if (others.length === 0) {
    const clears = fill(first.clears > 1 ? texts.clears : texts.clearsOne, { clears: first.clears });
    const why = fill(texts.because, { why: whyOf(first) });
    return [`    ${label} ${colors.bold(plain(correctionsText(first)))}${clears}${plain(why)}`];
  }
  const left = choices.length - SHOWN;
  return [
    `    ${label} ${fill(texts.oneOf, { count: choices.length })}`,
    ...choices.slice(0, SHOWN).map((choice) => {
      const why = NOTHING_SPECIAL.has(choice.reason) ? '' : fill(texts.because, { why: reasonOf(choice) });
      return `         ${colors.bold(plain(correctionsText(choice)))}${colors.dim(plain(why))}`;
    }),
    ...(left > 0 ? [`         ${fill(texts.furtherChoices, { count: left })}`] : []),
  ];
}

function correctionsText(diagnosis: Diagnosis): string {
  const others = (diagnosis.also ?? []).map((other) => fill(texts.and, { other: correctionText(other) }));
  return correctionText(diagnosis) + others.join('');
}
