import { xmlPart, xmlText } from './xml/document.js';
import { Edits } from './xml/edits.js';
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  localName,
  prefixOf,
  rootOf,
  textIn,
} from './xml/element.js';

/** A comments part with ours in it. */
export interface Commented {
  readonly text: string;
  /** Cells that have a comment now and had none. */
  readonly added: readonly string[];
  /** Cells that had a comment of ours, from an earlier marking, and have none now. */
  readonly removed: readonly string[];
}

/** How Excel signs the plain copy that it keeps of a discussion: changing that would change nothing that it shows. */
const THREAD = /^tc=\{/;

/**
 * Writes comments beside those that are there: a cell's own comment goes on with ours; our own of an earlier marking
 * are replaced.
 * @param text of the sheet's comments part; undefined when it has none
 * @param notes by cell
 */
export function writeComments(
  text: string | undefined,
  notes: ReadonlyMap<string, string>,
  author: string,
  namespace: string,
): Commented {
  const source = text ?? emptyPart(namespace);
  const root = rootOf(source);
  const [authors, list] = ['authors', 'commentList'].map((name) => childOf(source, root, name));
  if (!authors || !list) return { text: source, added: [], removed: [] };
  const edits = new Edits(source);
  const names = Array.from(childrenOf(source, authors), (each) => textIn(source, each));
  const own = names.includes(author) ? names.indexOf(author) : names.length;
  const left = new Map(notes);
  const removed: string[] = [];
  for (const comment of childrenOf(source, list)) {
    const attributes = attributesOf(source, comment);
    const cell = attributes.get('ref') ?? '';
    const by = names[Number(attributes.get('authorId'))] ?? '';
    const note = left.get(cell);
    if (by === author) {
      if (note === undefined) removed.push(cell);
      edits.replace(comment, note === undefined ? '' : newComment(cell, note, own, comment));
    } else if (!THREAD.test(by)) goOn(edits, comment, note, `\n${author}：\n`);
    left.delete(cell);
  }
  if (own === names.length)
    edits.extend(authors, `<${prefixOf(root)}author>${xmlText(author)}</${prefixOf(root)}author>`);
  edits.extend(list, Array.from(left, ([cell, note]) => newComment(cell, note, own, root)).join(''));
  return { text: edits.result(), added: [...left.keys()], removed };
}

const emptyPart = (namespace: string) =>
  xmlPart(`<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`);

function newComment(cell: string, note: string, author: number, like: Element): string {
  const name = (local: string) => `${prefixOf(like)}${local}`;
  const content = `<${name('text')}>${run(note, like)}</${name('text')}>`;
  return `<${name('comment')} ref="${cell}" authorId="${author}">${content}</${name('comment')}>`;
}

/**
 * Adds a run to a comment's text, and takes away that of an earlier marking; a plain text becomes a run first.
 * @param mark how our runs begin
 */
function goOn(edits: Edits, comment: Element, note: string | undefined, mark: string): void {
  const text = childOf(edits.text, comment, 'text');
  if (!text) return;
  const name = `${prefixOf(comment)}r`;
  for (const child of childrenOf(edits.text, text)) {
    if (localName(child) === 'r' && textIn(edits.text, child).startsWith(mark)) edits.remove(child);
    if (localName(child) !== 't' || note === undefined) continue;
    edits.insert(child.from, `<${name}>`);
    edits.insert(child.to, `</${name}>`);
  }
  if (note !== undefined) edits.extend(text, run(mark + note, comment));
}

/** 9 points, as programs write comments. */
function run(text: string, like: Element): string {
  const xml = `<r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>`;
  const whole = `${xml}<t xml:space="preserve">${xmlText(text)}</t></r>`;
  return whole.replace(/<(\/?)(?=\w)/g, `<$1${prefixOf(like)}`);
}
