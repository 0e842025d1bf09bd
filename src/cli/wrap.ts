import { eastAsianWidth } from 'get-east-asian-width';

/** Columns of a terminal: a hanzi takes two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}

/**
 * A word, or one hanzi (and the ending of a file name that it closes), with the opening marks that may not end a line
 * and the closing marks that may not begin one.
 */
const UNIT = /[（“《]*(?:[\w.*/=<>[\]-]+|\s|.(?:\.\w+)?)[，。、；：）》”？！]*/gu;

/** Breaks text into lines of a width, between words and after any hanzi. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNIT) ?? []) {
    if (line !== '' && displayWidth(line + unit) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line].join('\n');
}
