import type { Block, Run } from './blocks.js';

/** Numbered openings by level, as GB/T 9704 counts them: 一、 （一） 1. （1） */
const OPENINGS: readonly { readonly level: 2 | 3 | 4; readonly pattern: RegExp }[] = [
  { level: 2, pattern: /^[（(][一二三四五六七八九十]+[）)]/u },
  { level: 3, pattern: /^\d+[.．、](?!\d)/u },
  { level: 4, pattern: /^[（(]\d+[）)]/u },
];

/** A heading is short; a numbered sentence is text. */
const LONGEST_HEADING = 40;

/** The paragraphs of a prose section, with its numbered headings told apart. */
export function proseBlocks(text: string): Block[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(toBlock);
}

function toBlock(line: string): Block {
  const level = OPENINGS.find(({ pattern }) => pattern.test(line))?.level;
  if (level === undefined) return { type: 'paragraph', runs: [{ text: line }] };
  if (line.length <= LONGEST_HEADING && !/[。；：，！？]/u.test(line))
    return { type: 'heading', level, text: line };
  return { type: 'paragraph', runs: withLead(line, level) };
}

/** （一）主动公开情况。2024年…… : the first sentence stands for a heading when it is short. */
function withLead(line: string, level: 2 | 3 | 4): Run[] {
  const end = line.indexOf('。') + 1;
  if (end === 0 || end > LONGEST_HEADING || /[，；：]/u.test(line.slice(0, end))) return [{ text: line }];
  const rest = line.slice(end);
  return [{ text: line.slice(0, end), lead: level }, ...(rest === '' ? [] : [{ text: rest }])];
}
