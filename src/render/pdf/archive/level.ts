import type { Item } from '../items.js';

/** Of PDF/A-3: accessible, or with text that can at least be copied. */
export type Level = 'A' | 'U';

/**
 * The level that pages reach. Level A wants a replacement text for characters of private use, whose meaning only their
 * font knows (ISO 19005-3, 6.2.11.7.3); a character that no font has bears one already.
 */
export function levelOf(pages: readonly (readonly Item[])[]): Level {
  return pages.some((items) => items.some(hasPrivateUse)) ? 'U' : 'A';
}

function hasPrivateUse(item: Item): boolean {
  if (item.kind === 'rule') return false;
  const texts = item.kind === 'text' ? [item] : item.texts;
  return texts.some(({ fragments }) =>
    fragments.some(({ text, missing }) => missing === undefined && /\p{Co}/u.test(text)),
  );
}
