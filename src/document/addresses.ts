import type { Run } from './blocks.js';

/** Pages and mailboxes as they stand in running text. Every repetition of what may come again is bounded. */
const ADDRESS =
  /https?:\/\/[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?:[/?#][\w.~:/?#@!$&*+,;=%-]*)?|www(?:\.[A-Za-z0-9-]{1,63}){2,8}(?:[/?#][\w.~:/?#@!$&*+,;=%-]*)?|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;

/** What ends a sentence ends the address before it. */
const CLOSING = /[.,;:!?]+$/;

/** What is longer is no address that anybody would follow. */
const LONGEST = 2000;

/** A text cut into runs, those that are addresses with where they lead. */
export function withLinks({ text, ...rest }: Run): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const add = (to: number, href?: string) => {
    if (to > from) runs.push({ text: text.slice(from, to), ...rest, ...(href !== undefined && { href }) });
    from = to;
  };
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(CLOSING, '');
    add(match.index);
    if (address.length <= LONGEST) add(match.index + address.length, hrefOf(address));
  }
  add(text.length);
  return runs.length > 0 ? runs : [{ text, ...rest }];
}

function hrefOf(address: string): string {
  if (/^https?:/.test(address)) return address;
  return address.includes('@') && !address.startsWith('www.') ? `mailto:${address}` : `http://${address}`;
}

/** Whether a line may end between two characters of an address: behind a mark, when letters follow. */
export const partsAddress = (before: string, after: string): boolean =>
  /^[/?&=_@.-]$/.test(before) && /^[A-Za-z]/.test(after);

/** The pieces of an address that stay whole. */
export function addressParts(address: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at <= address.length; at++) {
    if (at < address.length && !partsAddress(address[at - 1] ?? '', address[at] ?? '')) continue;
    parts.push(address.slice(from, at));
    from = at;
  }
  return parts;
}
