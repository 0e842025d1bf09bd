import type { BlockReading } from './block-reading.js';

/** Readings of one block: what belongs together as one, and what says the same things again. */
export interface Joined {
  readonly whole: BlockReading;
  readonly copies: readonly BlockReading[];
}

/** Joins the parts of a table that goes on below a repeated header or on another sheet: they have no row in common. */
export function joinParts(first: BlockReading, others: readonly BlockReading[]): Joined {
  let whole = first;
  const copies: BlockReading[] = [];
  for (const other of others) {
    if (other.hidden === whole.hidden && isRestOf(whole, other)) whole = join(whole, other);
    else copies.push(other);
  }
  return { whole, copies };
}

function isRestOf(one: BlockReading, other: BlockReading): boolean {
  const keys = new Set(one.values.map(({ form }) => form.key));
  return other.values.length > 0 && other.values.every(({ form }) => !keys.has(form.key));
}

function join(one: BlockReading, other: BlockReading): BlockReading {
  const values = [...one.values, ...other.values];
  return {
    ...one,
    areas: [...one.areas, ...other.areas],
    values,
    missing: one.missing.filter((node) => other.missing.includes(node)),
    collapsed: [...one.collapsed, ...other.collapsed],
    misnamed: [...one.misnamed, ...other.misnamed],
    extra: [...one.extra, ...other.extra],
    fit: one.fit + other.fit,
  };
}
