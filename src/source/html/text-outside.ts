import { vocabulary } from '../../edition/vocabulary.js';
import type { FlowItem } from './page-flow.js';

/** Characters: shorter lines are names of links and columns. */
const SHORTEST = 20;

const OF_SITE = new RegExp(vocabulary.siteNotice, 'u');

/**
 * Paragraphs outside of the block that holds a report: they may belong to it, and nobody would miss them where they are left
 * out. What a website says of itself is none, nor what the report says already.
 */
export function textsOutside(outside: readonly FlowItem[], main: readonly FlowItem[]): string[] {
  const said = new Set(main.flatMap(linesOf).map(bare));
  return outside
    .filter(({ type, hidden }) => type === 'line' && !hidden)
    .flatMap(linesOf)
    .filter((text) => text.length >= SHORTEST && text.includes('。') && !OF_SITE.test(text))
    .filter((text) => !said.has(bare(text)));
}

const linesOf = (item: FlowItem): string[] =>
  item.type === 'line' ? [item.text] : item.cells.flatMap(({ text }) => text.split('\n'));

const bare = (text: string): string => text.replace(/\s/gu, '');
