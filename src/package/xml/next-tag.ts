import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { decodeXml } from './xml-text.js';

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;

/** Where a tag begins in an XML text. */
export interface TagStart {
  readonly from: number;
  /** Whether it ends an element. */
  readonly isEnd: boolean;
}

/**
 * The next tag that begins before `limit`; comments and processing instructions are passed over.
 * @param texts takes the text before it, if that matters
 */
export function nextTag(text: string, from: number, limit: number, texts?: string[]): TagStart | undefined {
  for (let at = from; ; ) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? limit : Math.min(tag, limit);
    if (texts && end > at) texts.push(decodeXml(text.slice(at, end)));
    if (tag < 0 || tag >= limit) return undefined;
    if (text.startsWith('<!--', tag)) at = behind(text, '-->', tag + 4);
    else if (text.startsWith('<![CDATA[', tag)) {
      at = behind(text, ']]>', tag + 9);
      texts?.push(text.slice(tag + 9, at - 3));
    } else if (text[tag + 1] === '?') at = behind(text, '?>', tag + 2);
    else return { from: tag, isEnd: text.charCodeAt(tag + 1) === SLASH };
  }
}

/** Behind a tag, of which nothing else matters. @param from where it begins */
export function behindTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) quote = 0;
    else if (code === LESS) break;
    else if (quote === 0) {
      if (code === GREATER) return at + 1;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    }
  }
  throw damaged();
}

/**
 * The end tag of an element.
 * @param opened behind its start tag
 * @throws WorkbookRefused when there is none, or too many elements stand in each other before it
 */
export function endTagOf(text: string, opened: number): { readonly from: number; readonly to: number } {
  let depth = 1;
  for (let at = opened; ; ) {
    const tag = nextTag(text, at, text.length);
    if (!tag) throw damaged();
    at = behindTag(text, tag.from);
    const before = depth;
    depth = depthBehind(text, tag, at, depth);
    if (depth === 0) return { from: tag.from, to: at };
    if (depth === before) at = behindEmpty(text, at);
  }
}

/**
 * Empty elements behind each other, as they are mostly written: `<row r="7"/><row r="8"/>`. Sheets have hundreds of
 * thousands of them, which one by one take five times as long.
 */
const EMPTY_ELEMENTS = /(?:<[\w:]+(?: [\w:]+="[^"<]*")*\/>){1,500}/y;

/** Behind the empty elements that begin at a place and are read at once. */
function behindEmpty(text: string, from: number): number {
  EMPTY_ELEMENTS.lastIndex = from;
  return EMPTY_ELEMENTS.test(text) ? EMPTY_ELEMENTS.lastIndex : from;
}

/** How many elements are open behind a tag. */
export function depthBehind(text: string, { isEnd }: TagStart, to: number, depth: number): number {
  if (isEnd) return depth - 1;
  if (depth === limits.depth) throw beyond('depth');
  return text.charCodeAt(to - 2) === SLASH ? depth : depth + 1;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw damaged();
  return found + mark.length;
}
