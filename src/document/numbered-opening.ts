/** The numbers that paragraphs open with, as GB/T 9704-2012 counts them under a section's own: 一、（一）1.（1） */
const NUMBERS = [
  /^[一二三四五六七八九十]{1,3}、\s*/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/u,
  /^\d{1,2}(?:[.．](?!\d)|、)\s*/u,
  /^[（(]\d{1,2}[）)]\s*/u,
] as const;

/** How a numbered paragraph opens. */
export interface NumberedOpening {
  /** Which of the four ways to count, from 0. */
  readonly kind: number;
  /** What stands for a heading: all of a line of its own, or the opening up to 。 ： or a space. */
  readonly lead?: string;
  /** Whether nothing follows the lead in its paragraph. */
  readonly isAlone: boolean;
}

export const KINDS = NUMBERS.length;

/** @returns undefined for a paragraph without a number */
export function numberedOpening(line: string): NumberedOpening | undefined {
  for (const [kind, pattern] of NUMBERS.entries()) {
    const [number] = pattern.exec(line) ?? [];
    if (number === undefined) continue;
    const rest = line.slice(number.length);
    const { title, end } = leadOf(rest);
    const isAlone = title.length + end.length === rest.length;
    const isLead = (isAlone || end !== '') && isTitle(title, end);
    return { kind, isAlone, ...(isLead && { lead: `${number}${title}${end.trim()}` }) };
  }
  return undefined;
}

/** A title is short, wherever it stands. */
const LONGEST = { inParagraph: 30, alone: 40 };

/** The text up to the first full stop, colon or space between characters, and that mark. */
function leadOf(text: string): { title: string; end: string } {
  const [title = '', end = ''] =
    /^([^。：:\s]*)([。：:]|[ \u3000]+(?=\p{Script=Han}))?/u.exec(text)?.slice(1) ?? [];
  return { title, end };
}

/** What says how much, when or that there was nothing is a sentence, however short. */
const STATEMENT =
  /\d(?:[年月日条件次个项人家篇份场期余万亿元%％])|^(?:无|没有|除|截至|共|累计)|未(?!来)|没有|(?:我|本)[局县市区镇乡州省委办厅院机单年]|[；！？]/u;

function isTitle(title: string, end: string): boolean {
  if (title.length < 2 || STATEMENT.test(title)) return false;
  // Only 。 and ： end a title that holds other marks.
  if (end !== '' && end.trim() === '' && /[，、；]/u.test(title)) return false;
  return title.length <= (end === '' ? LONGEST.alone : LONGEST.inParagraph);
}
