import { WorkbookRefused } from '../../limits/refused.js';
import type { XmlReader } from '../../package/xml/xml-reader.js';
import type { Block, Paragraph } from './blocks.js';
import { readParagraph } from './paragraph.js';
import { readTable } from './read-word-table.js';
import type { Walk } from './walk.js';
import { AROUND_BLOCKS } from './word-xml.js';

/** What another file or another format holds, and only Word fetches. */
const FETCHED = new Set(['altChunk', 'subDoc']);

/**
 * The paragraphs and tables in the element just entered, as if all tracked changes were accepted.
 * @param property takes the other elements that stand there
 */
export function readBlocks(reader: XmlReader, walk: Walk, property?: (name: string) => void): Block[] {
  const blocks: Block[] = [];
  /** Paragraphs whose breaks are taken away, so that they go on as the next one. */
  let begun: Paragraph[] = [];
  /** There is nothing to go on in. */
  const endBegun = () => {
    const whole = joined(begun);
    if (whole && whole.text !== '') blocks.push(whole);
    begun = [];
  };
  const visit = (name: string) => {
    if (name === 'p') {
      const { paragraph, goesOn } = readParagraph(reader, walk, readBlocks);
      begun.push(paragraph);
      if (goesOn) return;
      blocks.push(joined(begun) ?? paragraph);
      begun = [];
    } else if (name === 'tbl') {
      endBegun();
      blocks.push(readTable(reader, walk, readBlocks));
    } else if (FETCHED.has(name)) throw new WorkbookRefused('F-OPEN', 'fetched');
    else if (AROUND_BLOCKS.has(name)) reader.children(visit);
    else property?.(name);
  };
  reader.children(visit);
  endBegun();
  return blocks;
}

/** All at once, as there may be thousands; undefined where there are none. */
function joined(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const last = paragraphs.at(-1);
  if (!last || paragraphs.length === 1) return last;
  const sum = (count: (paragraph: Paragraph) => number) =>
    paragraphs.reduce((total, each) => total + count(each), 0);
  return {
    ...last,
    text: paragraphs.map(({ text }) => text).join(''),
    unseen: paragraphs.map(({ unseen }) => unseen).join(''),
    changes: sum(({ changes }) => changes),
    notes: paragraphs.flatMap(({ notes }) => notes),
    boxes: paragraphs.flatMap(({ boxes }) => boxes),
    pictures: sum(({ pictures }) => pictures),
  };
}
