import { XmlReader } from '../../package/xml/xml-reader.js';
import { readBlocks } from './body.js';
import { textOf } from './cell-text.js';
import type { Walk } from './walk.js';
import { WORD, whole } from './word-xml.js';

/**
 * The texts of footnotes or endnotes, by kind and id as references have them.
 * @param kind `footnote` or `endnote`
 */
export function readNotes(kind: string, text: string, walk: Walk): Map<string, string> {
  const notes = new Map<string, string>();
  const reader = new XmlReader(text);
  reader.rootAs(`${kind}s`, WORD);
  reader.children((name) => {
    const type = reader.attributeOf(WORD, 'type') ?? 'normal';
    const id = whole(reader.attributeOf(WORD, 'id'));
    // The others are the lines that part notes from the text.
    if (name !== kind || type !== 'normal' || id === undefined) return;
    notes.set(`${kind} ${id}`, textOf(readBlocks(reader, walk)).replace(/\s+/g, ' ').trim());
  });
  return notes;
}
