import { attributesOf, type Element } from './xml/element.js';
import { namespaces } from './xml/namespaces.js';

/** The namespaces of a workbook: a strict one has others than those that programs mostly write. */
export interface Dialect {
  readonly main: string;
  /** Of the attributes that refer to other parts; also how the types of relationships begin. */
  readonly relationships: string;
}

const dialect = (name: 'transitional' | 'strict'): Dialect => ({
  main: namespaces.main[name],
  relationships: namespaces.references[name],
});

/**
 * @param root of a part
 * @param otherwise what a part is of that does not say so
 */
export function dialectOf({ namespace }: Element, otherwise = dialect('transitional')): Dialect {
  if (namespace === namespaces.main.strict) return dialect('strict');
  return namespace === namespaces.main.transitional ? dialect('transitional') : otherwise;
}

/** A reference to another part, as attributes of an element anywhere below a root. */
export function reference(text: string, root: Element, { relationships }: Dialect, id: string): string {
  for (const [name, value] of attributesOf(text, root))
    if (name.startsWith('xmlns:') && value === relationships) return `${name.slice(6)}:id="${id}"`;
  return `xmlns:r="${relationships}" r:id="${id}"`;
}
