import type { Package } from '../package/package.js';
import { relationshipOf } from '../package/relationships.js';
import { Edits } from '../package/xml/edits.js';
import { attributesOf, childrenOf, rootOf } from '../package/xml/element.js';
import { attribute } from './attribute.js';

/** Parts in which Word notes who answers whom and what is done, by the comments' paragraphs. */
const PARTS = ['commentsExtended', 'commentsIds'];

/** Takes from those parts what they say of comments that are gone; an answer to one stands by itself. */
export function forgetThreads(parts: Package, main: string, paragraphs: ReadonlySet<string>): void {
  if (paragraphs.size === 0) return;
  for (const type of PARTS) {
    const name = relationshipOf(parts, main, type)?.target;
    const text = name === undefined ? undefined : parts.text(name);
    if (name === undefined || text === undefined) continue;
    const edits = new Edits(text);
    for (const entry of childrenOf(text, rootOf(text))) {
      if (paragraphs.has(attribute(text, entry, 'paraId') ?? '')) edits.remove(entry);
      else if (paragraphs.has(attribute(text, entry, 'paraIdParent') ?? '')) {
        const parent = [...attributesOf(text, entry).keys()].find((key) => key.endsWith('paraIdParent'));
        if (parent !== undefined) edits.extend(entry, '', { [parent]: undefined });
      }
    }
    parts.write(name, edits.result());
  }
}
