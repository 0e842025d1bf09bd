import type { Quantity } from './quantity.js';
import type { Token } from './token.js';

/** A number with the words that may say what it counts. */
export interface Item {
  readonly before: readonly Token[];
  readonly quantity: Quantity;
  readonly token: Token;
  readonly after: readonly Token[];
}

/** Words up to a mark belong to the number before them, unless another number follows without one. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  let before: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    index++;
    if (token.type !== 'quantity') {
      if (before.length > 0 || token.type !== 'mark') before.push(token);
      continue;
    }
    let end = index;
    while (end < tokens.length && !isBoundary(tokens[end])) end++;
    const next = tokens[end];
    const after = next?.type === 'quantity' ? [] : tokens.slice(index, end);
    items.push({ before, quantity: token.quantity, token, after });
    index += after.length;
    before = [];
  }
  return items;
}

const isBoundary = (token: Token | undefined) => token?.type === 'mark' || token?.type === 'quantity';
