import { Edits } from '../package/xml/edits.js';
import { childOf, childrenOf, type Element, elementAt, localName, prefixOf } from '../package/xml/element.js';
import { encodeXml } from '../package/xml/xml-text.js';

/** Elements around runs; what is in deleted text is not seen. */
const AROUND = new Set('r hyperlink smartTag customXml sdt sdtContent dir bdo ins moveTo'.split(' '));
/** Elements of a run that stand for characters. */
const CHARACTERS = new Set(['t', 'tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'sym']);
/** Text that a program works out, and what is in no run: a new text would be lost again, or stand beside it. */
const WORKED_OUT = new Set(['fldChar', 'fldSimple', 'instrText', 'ruby', 'oMath', 'oMathPara']);

/**
 * Gives paragraphs that stand together another text; it looks as the one before did. Comments, bookmarks and tracked
 * deletions stay.
 * @param paragraphs where they begin in the part's text, at least one
 * @returns whether it can be done
 */
export function writeText(edits: Edits, paragraphs: readonly number[], text: string): boolean {
  const elements = paragraphs.map((from) => elementAt(edits.text, from));
  const found: Element[] = [];
  for (const paragraph of elements) if (!collect(edits.text, paragraph, found)) return false;
  const kept = found.find((element) => localName(element) === 't');
  const [first] = elements;
  if (!first) return false;
  for (const element of found) if (element !== kept) edits.remove(element);
  if (kept) edits.replace(kept, lines(text, prefixOf(kept)));
  else if (text !== '') addRun(edits, first, text);
  return true;
}

/** Gathers what stands for characters; false where some of the text cannot be replaced. */
function collect(text: string, parent: Element, found: Element[]): boolean {
  for (const child of childrenOf(text, parent)) {
    const name = localName(child);
    if (WORKED_OUT.has(name)) return false;
    if (CHARACTERS.has(name)) found.push(child);
    else if (AROUND.has(name) && !collect(text, child, found)) return false;
  }
  return true;
}

/** A blank paragraph says itself how a text in it would look. */
function addRun(edits: Edits, paragraph: Element, text: string): void {
  const prefix = prefixOf(paragraph);
  const properties = childOf(edits.text, paragraph, 'pPr');
  const mark = properties && childOf(edits.text, properties, 'rPr');
  const run = `<${prefix}r>${mark ? lookOf(edits.text, mark) : ''}${lines(text, prefix)}</${prefix}r>`;
  if (paragraph.isEmpty) edits.extend(paragraph, run);
  else edits.insert(paragraph.closed, run);
}

/** Of a paragraph's mark all but what tracks its changes. */
function lookOf(text: string, mark: Element): string {
  const edits = new Edits(text.slice(mark.from, mark.to));
  const own = elementAt(edits.text, 0);
  for (const property of childrenOf(edits.text, own))
    if (CHANGES.has(localName(property))) edits.remove(property);
  return edits.result();
}

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange']);

const lines = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line) => `<${prefix}t xml:space="preserve">${encodeXml(line)}</${prefix}t>`)
    .join(`<${prefix}br/>`);
