import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { xmlPart, xmlText } from '../../package/xml/document.js';
import { Edits } from '../../package/xml/edits.js';
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  localName,
  prefixOf,
  rootOf,
  textIn,
} from '../../package/xml/element.js';
import { encodeXml } from '../../package/xml/xml-text.js';

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
 * are replaced. Ours begin with a line that says whose they are, as Excel's do; by that they are known, for not every
 * program keeps authors, and some tear a text into pieces.
 * @param text of the sheet's comments part; undefined when it has none
 * @param notes by cell
 * @throws WorkbookRefused when the part does not say what comments there are, or there are too many
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
  if (!authors || !list) throw damaged();
  const edits = new Edits(source);
  const names = Array.from(childrenOf(source, authors), (each) => textIn(source, each));
  const own = names.includes(author) ? names.indexOf(author) : names.length;
  const left = new Map(Array.from(notes, ([cell, note]) => [cell, firstLine(author) + note]));
  const removed: string[] = [];
  let isAuthor = false;
  let count = 0;
  for (const comment of childrenOf(source, list)) {
    const pieces = piecesOf(source, comment);
    count += 1 + pieces.length;
    if (count > limits.comments) throw beyond('comments');
    const attributes = attributesOf(source, comment);
    const cell = attributes.get('ref')?.toUpperCase() ?? '';
    const note = left.get(cell);
    left.delete(cell);
    if (THREAD.test(names[Number(attributes.get('authorId'))] ?? '')) continue;
    const ours = oursFrom(pieces, author);
    if (ours !== 0) goOn(edits, comment, pieces, ours ?? Number.POSITIVE_INFINITY, note);
    else if (note === undefined) {
      edits.remove(comment);
      removed.push(cell);
    } else edits.replace(comment, newComment(cell, note, own, comment));
    isAuthor ||= ours === 0 && note !== undefined;
  }
  if (own === names.length && (isAuthor || left.size > 0))
    edits.extend(authors, `<${prefixOf(root)}author>${xmlText(author)}</${prefixOf(root)}author>`);
  edits.extend(list, Array.from(left, ([cell, note]) => newComment(cell, note, own, root)).join(''));
  return { text: edits.result(), added: [...left.keys()], removed };
}

/** How our comments begin. */
const firstLine = (author: string) => `${author}：\n`;

const emptyPart = (namespace: string) =>
  xmlPart(`<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`);

function newComment(cell: string, note: string, author: number, like: Element): string {
  const name = (local: string) => `${prefixOf(like)}${local}`;
  const content = `<${name('text')}>${run(note, like)}</${name('text')}>`;
  return `<${name('comment')} ref="${cell}" authorId="${author}">${content}</${name('comment')}>`;
}

/** A piece of a comment's text: a run, or all of it when it is plain. */
interface Piece {
  readonly element: Element;
  readonly words: Element;
  readonly text: string;
}

function piecesOf(source: string, comment: Element): Piece[] {
  const text = childOf(source, comment, 'text');
  return Array.from(text ? childrenOf(source, text, 'comments') : []).flatMap((element) => {
    const words = localName(element) === 't' ? element : childOf(source, element, 't');
    return words ? [{ element, words, text: textIn(source, words) }] : [];
  });
}

/** Where in a comment's text ours begins; undefined where there is none of ours. */
function oursFrom(pieces: readonly Piece[], author: string): number | undefined {
  const text = `\n${pieces.map((piece) => piece.text).join('')}`;
  const at = text.indexOf(`\n${firstLine(author)}`);
  return at < 0 ? undefined : Math.max(0, at - 1);
}

/**
 * Takes from a comment what is ours, and adds a run; a plain text becomes a run first.
 * @param end where the text ends that is not ours
 */
function goOn(
  edits: Edits,
  comment: Element,
  pieces: readonly Piece[],
  end: number,
  note: string | undefined,
): void {
  const text = childOf(edits.text, comment, 'text');
  if (!text) return;
  const name = `${prefixOf(comment)}r`;
  let at = 0;
  for (const { element, words, text: piece } of pieces) {
    if (at >= end && piece !== '') edits.remove(element);
    else if (at + piece.length > end)
      edits.replace({ from: words.opened, to: words.closed }, encodeXml(piece.slice(0, end - at)));
    if (at < end && element === words && note !== undefined) {
      edits.insert(element.from, `<${name}>`);
      edits.insert(element.to, `</${name}>`);
    }
    at += piece.length;
  }
  if (note !== undefined) edits.extend(text, run(`\n${note}`, comment));
}

/** 9 points, as programs write comments. */
function run(text: string, like: Element): string {
  const xml = `<r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>`;
  const whole = `${xml}<t xml:space="preserve">${xmlText(text)}</t></r>`;
  const prefix = prefixOf(like);
  return prefix === '' ? whole : whole.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
