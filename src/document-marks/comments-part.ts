import { xmlPart } from '../package/xml/document.js';
import { Edits } from '../package/xml/edits.js';
import { childrenOf, type Element, localName, rootOf } from '../package/xml/element.js';
import { encodeXml } from '../package/xml/xml-text.js';
import { attribute } from './attribute.js';
import { declared } from './declared.js';

/** A comment of ours. */
export interface Comment {
  readonly id: number;
  readonly text: string;
}

/** What a comments part holds. */
export interface Comments {
  /** The ids of ours, from an earlier marking. */
  readonly ours: ReadonlySet<string>;
  /** The ids of the paragraphs in ours, by which other parts speak of them. */
  readonly paragraphs: ReadonlySet<string>;
  readonly count: number;
  /** The first id that no other comment has. */
  readonly free: number;
}

/** @param text of the part; undefined when there is none */
export function readComments(text: string | undefined, author: string): Comments {
  const ours = new Set<string>();
  const paragraphs = new Set<string>();
  const all = text === undefined ? [] : commentsIn(text);
  let free = 0;
  for (const comment of all) {
    const id = attribute(text ?? '', comment, 'id') ?? '';
    if (attribute(text ?? '', comment, 'author') !== author) {
      if (/^\d{1,9}$/.test(id)) free = Math.max(free, Number(id) + 1);
      continue;
    }
    ours.add(id);
    for (const paragraph of childrenOf(text ?? '', comment)) {
      const paragraphId = attribute(text ?? '', paragraph, 'paraId');
      if (paragraphId !== undefined) paragraphs.add(paragraphId);
    }
  }
  return { ours, paragraphs, count: all.length, free };
}

/** The part without our earlier comments, and with new ones; other people's stay to the letter. */
export function writeComments(
  text: string | undefined,
  comments: readonly Comment[],
  author: string,
  namespace: string,
): string {
  const source = text ?? xmlPart(`<w:comments xmlns:w="${namespace}"></w:comments>`);
  const root = rootOf(source);
  const edits = new Edits(source);
  edits.extend(root, comments.map((comment) => commentXml(comment, author, root)).join(''));
  for (const comment of commentsIn(source))
    if (attribute(source, comment, 'author') === author) edits.remove(comment);
  return edits.result();
}

function commentsIn(text: string): Element[] {
  return [...childrenOf(text, rootOf(text))].filter((child) => localName(child) === 'comment');
}

/** Without a date: the same findings give the same copy. */
function commentXml({ id, text }: Comment, author: string, like: Element): string {
  const paragraphs = text
    .replace(NO_CHARACTER, '')
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${encodeXml(line)}</w:t></w:r></w:p>`);
  return `<w:comment${declared(like)} w:id="${id}" w:author="${encodeXml(author)}" w:initials="R">${paragraphs.join('')}</w:comment>`;
}

/** What XML cannot hold. */
const NO_CHARACTER = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
