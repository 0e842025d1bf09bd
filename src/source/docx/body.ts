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
  let begun: Paragraph | undefined;
  /** There is nothing to go on in. */
  const endBegun = () => {
    if (begun && begun.text !== '') blocks.push(begun);
    begun = undefined;
  };
  const visit = (name: string) => {
    if (name === 'p') {
      const { paragraph, goesOn } = readParagraph(reader, walk, readBlocks);
      const whole = begun ? join(begun, paragraph) : paragraph;
      begun = goesOn ? whole : undefined;
      if (!goesOn) blocks.push(whole);
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

/** A paragraph whose break is taken away goes on as the next one. */
function join(one: Paragraph, next: Paragraph): Paragraph {
  return {
    ...next,
    text: one.text + next.text,
    unseen: one.unseen + next.unseen,
    changes: one.changes + next.changes,
    notes: [...one.notes, ...next.notes],
    boxes: [...one.boxes, ...next.boxes],
    pictures: one.pictures + next.pictures,
  };
}
