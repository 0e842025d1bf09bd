import type { WaiverEntry } from './config.js';

/**
 * The text of a config with one more waiver, behind the others; everything else stays to the letter. The new one is laid
 * out as those that are there, else as most people write JSON.
 * @param text a valid config
 */
export function addWaiver(text: string, entry: WaiverEntry): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const isOneLine = !/\n[ \t]*"/.test(text) && /\S\s*:/.test(text);
  const list = placeOf(text, 'waivers');
  const line = (depth: number) => (isOneLine ? ' ' : newline + unit.repeat(depth));
  const end = isOneLine ? '' : newline;
  if (list) {
    const inside = text.slice(list.from + 1, list.to - 1);
    const last = inside.trimEnd().length + list.from + 1;
    const isCompact = isOneLine || (inside.includes('}') && !/\{\s*\n/.test(inside));
    const own = laidOut(entry, isCompact, line(2), line(3));
    if (inside.trim() === '') {
      const empty = `[${isOneLine ? '' : line(2)}${own}${isOneLine ? '' : line(1)}]`;
      return text.slice(0, list.from) + empty + text.slice(list.to);
    }
    return `${text.slice(0, last)},${line(2)}${own}${text.slice(last)}`;
  }
  const close = text.lastIndexOf('}');
  const before = text.slice(0, close).trimEnd();
  const comma = before.endsWith('{') ? '' : ',';
  const own = laidOut(entry, isOneLine, line(2), line(3));
  const entries = isOneLine ? `[${own}]` : `[${line(2)}${own}${line(1)}]`;
  return `${before}${comma}${line(1)}"waivers": ${entries}${end}${text.slice(close)}`;
}

/** A config of nothing but one waiver. */
export const newConfig = (entry: WaiverEntry): string => `${addWaiver('{}', entry)}\n`;

/**
 * @param line what begins a line on which the entry stands
 * @param inner what begins one within it
 */
function laidOut(entry: WaiverEntry, isCompact: boolean, line: string, inner: string): string {
  const parts = Object.entries(entry).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  if (isCompact) return `{ ${parts.join(', ')} }`;
  return `{${inner}${parts.join(`,${inner}`)}${line}}`;
}

/** Where the value of one of the outermost entries stands; of two with one name the last, as it is the one that counts. */
function placeOf(text: string, name: string): { readonly from: number; readonly to: number } | undefined {
  let depth = 0;
  let found: { from: number; to: number } | undefined;
  let isInside = false;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === '}' || token === ']') {
      depth -= 1;
      if (depth === 1 && isInside && found) {
        found.to = index + 1;
        isInside = false;
      }
    } else if (token === '{' || token === '[') {
      if (depth === 1 && isInside && found?.from === -1) found.from = index;
      depth += 1;
    } else if (depth === 1 && isNamed(text, token, index, name)) {
      found = { from: -1, to: -1 };
      isInside = true;
    }
  }
  return found && found.from >= 0 ? found : undefined;
}

/** Strings and brackets. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

const isNamed = (text: string, token: string, index: number, name: string): boolean =>
  token.startsWith('"') &&
  JSON.parse(token) === name &&
  /^\s*:/.test(text.slice(index + token.length, index + token.length + 100));
