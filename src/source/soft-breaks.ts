/** A line that begins an item of its own, whatever stands before it. */
const NUMBERED = '(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]\\d|\\d{1,3}[、．.）)]|[①-⑳])';

const BREAK = new RegExp(
  `(?<=[，、])[ \\t\\u3000]*\\n[ \\t\\u3000]*(?=[\\p{sc=Han}\\p{N}“《])(?!${NUMBERED})`,
  'gu',
);

/**
 * Joins what a soft break parts within a paragraph: behind a comma the sentence goes on for certain. What ends without
 * any mark may be a heading, and stays.
 */
export const joinSoftBreaks = (paragraph: string): string => paragraph.replace(BREAK, '');

/** Whether a text stops where its sentence goes on. */
export const goesOn = (text: string): boolean => /[，、]\s*$/u.test(text.slice(-8));

const BEGINS_ITEM = new RegExp(`^\\s*${NUMBERED}`, 'u');

/** Whether a text begins an item of its own. */
export const beginsItem = (text: string): boolean => BEGINS_ITEM.test(text);
