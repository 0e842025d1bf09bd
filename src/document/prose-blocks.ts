import { withLinks } from './addresses.js';
import type { Block } from './blocks.js';
import { KINDS, type NumberedOpening, numberedOpening } from './numbered-opening.js';

type Level = 2 | 3 | 4;

interface Paragraph {
  readonly text: string;
  readonly opening?: NumberedOpening;
  /** What it is counted in with others, under one heading. */
  readonly list?: List;
}

interface List {
  /** Whether all in it have a lead. */
  hasTitles: boolean;
}

/**
 * The paragraphs of all prose sections of a report, with its numbered headings told apart. What is a heading is decided
 * for the whole report: where one of a list cannot be one, because it is a sentence, none of the list is; and a way to
 * count that opens mostly sentences opens no headings.
 * @returns the blocks of each section
 */
export function proseBlocks(sections: readonly string[]): Block[][] {
  const read = sections.map(paragraphsOf);
  const headed = kindsOfHeadings(read.flat());
  const levels = levelsOf(read, headed);
  return read.map((paragraphs) => {
    /** The kinds of the headings over a paragraph, outermost first. */
    const above: number[] = [];
    return paragraphs.map(({ text, opening, list }): Block => {
      const isHeading = opening && list?.hasTitles && headed.has(opening.kind);
      if (!isHeading || opening.lead === undefined) return { type: 'paragraph', runs: withLinks({ text }) };
      const level = levels[opening.kind] ?? 4;
      if (!opening.isAlone) return withLead(text, opening.lead, level);
      while (above.length > 0 && (above.at(-1) ?? 0) >= opening.kind) above.pop();
      above.push(opening.kind);
      const rank = above.length + 1;
      return { type: 'heading', level, ...(rank !== level && { rank }), text };
    });
  });
}

function paragraphsOf(section: string): Paragraph[] {
  const lines = section
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const openings = lines.map(numberedOpening);
  const lists: (List | undefined)[] = [];
  return lines.map((text, index): Paragraph => {
    const opening = openings[index];
    if (!opening) return { text };
    const own = isBareSentence(opening, openings[index + 1], index === lines.length - 1)
      ? withoutLead(opening)
      : opening;
    // What is counted below begins anew.
    lists.length = Math.min(lists.length, own.kind + 1);
    const list = lists[own.kind] ?? { hasTitles: true };
    list.hasTitles &&= own.lead !== undefined;
    lists[own.kind] = list;
    return { text, opening: own, list };
  });
}

/** A line of its own that ends with 。 is a heading only over text of its own. */
function isBareSentence(
  opening: NumberedOpening,
  next: NumberedOpening | undefined,
  isLast: boolean,
): boolean {
  return (
    opening.isAlone &&
    opening.lead?.endsWith('。') === true &&
    (isLast || (next?.kind ?? KINDS) <= opening.kind)
  );
}

const withoutLead = ({ kind, isAlone }: NumberedOpening): NumberedOpening => ({ kind, isAlone });

/** The ways to count of which at least half open headings. */
function kindsOfHeadings(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const counts = Array.from({ length: KINDS }, () => ({ all: 0, headings: 0 }));
  for (const { opening, list } of paragraphs) {
    const count = opening && counts[opening.kind];
    if (!count) continue;
    count.all++;
    if (list?.hasTitles) count.headings++;
  }
  return new Set(
    counts.flatMap(({ all, headings }, kind) => (headings > 0 && headings * 2 >= all ? [kind] : [])),
  );
}

/** The level of each way to count: （一） is of the second, unless it is counted under 一、 inside a section. */
function levelsOf(
  sections: readonly (readonly Paragraph[])[],
  headed: ReadonlySet<number>,
): readonly Level[] {
  const counts = (kind: number, section: readonly Paragraph[]) =>
    headed.has(kind) && section.some(({ opening }) => opening?.kind === kind);
  return sections.some((section) => counts(0, section) && counts(1, section)) ? [2, 3, 4, 4] : [2, 2, 3, 4];
}

function withLead(line: string, lead: string, level: Level): Block {
  return {
    type: 'paragraph',
    runs: [{ text: lead, lead: level }, ...withLinks({ text: line.slice(lead.length) })],
  };
}
