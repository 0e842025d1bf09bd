import { Edits } from '../package/xml/edits.js';
import { childOf, childrenOf, type Element, elementAt, localName, rootOf } from '../package/xml/element.js';
import { XmlReader } from '../package/xml/xml-reader.js';
import { attribute, WORD } from '../source/docx/word-xml.js';
import { declared } from './declared.js';

/** A comment at a paragraph, by where that begins in the part's text. */
export interface Anchored {
  readonly id: number;
  readonly from: number;
}

/**
 * Ties comments to whole paragraphs of the main part, and unties earlier ones of ours; all else stays to the letter.
 * @param gone ids of the earlier ones
 */
export function anchorComments(
  text: string,
  comments: readonly Anchored[],
  gone: ReadonlySet<string>,
): string {
  const edits = new Edits(text);
  const own = declared(rootOf(text));
  const ids = new Map<number, number[]>();
  for (const { id, from } of comments) ids.set(from, [...(ids.get(from) ?? []), id]);
  for (const [from, those] of ids) tie(edits, elementAt(text, from), those, own);
  if (gone.size > 0) for (const element of tiesOf(text, gone)) edits.remove(element);
  return edits.result();
}

function tie(edits: Edits, paragraph: Element, ids: readonly number[], own: string): void {
  const begin = ids.map((id) => `<w:commentRangeStart${own} w:id="${id}"/>`).join('');
  const end = ids
    .map((id) => `<w:commentRangeEnd${own} w:id="${id}"/><w:r${own}><w:commentReference w:id="${id}"/></w:r>`)
    .join('');
  if (paragraph.isEmpty) {
    edits.extend(paragraph, begin + end);
    return;
  }
  const properties = childOf(edits.text, paragraph, 'pPr');
  edits.insert(properties?.to ?? paragraph.opened, begin);
  edits.insert(paragraph.closed, end);
}

const TIES = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);

/** What ties comments to the text: the marks of their ranges, and the runs that refer to them. */
function tiesOf(text: string, ids: ReadonlySet<string>): Element[] {
  const ties: Element[] = [];
  const reader = new XmlReader(text);
  reader.root();
  let run = -1;
  const visit = (name: string, isOwn: boolean) => {
    if (isOwn && TIES.has(name)) {
      if (!ids.has(attribute(reader, 'id') ?? '')) return;
      const element = elementAt(text, reader.position);
      const around = name === 'commentReference' && run >= 0 ? elementAt(text, run) : undefined;
      ties.push(around && holdsOnly(text, around) ? around : element);
      return;
    }
    const outer = run;
    if (isOwn && name === 'r') run = reader.position;
    reader.everyChild(visit);
    run = outer;
  };
  reader.everyChild(visit);
  return ties;
}

/** Whether a run has nothing but the one reference, and how it looks. */
function holdsOnly(text: string, run: Element): boolean {
  const content = [...childrenOf(text, run)].filter((child) => localName(child) !== 'rPr');
  return content.length === 1;
}

/** The namespace of a document that is none of the known ones would have been refused. */
export const isStrict = (text: string): boolean => rootOf(text).namespace === WORD[1];
