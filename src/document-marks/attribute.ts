import { attributesOf, type Element } from '../package/xml/element.js';

/** An attribute of an element by its name without prefix: those of a document are all prefixed, whatever the prefix. */
export function attribute(text: string, element: Element, name: string): string | undefined {
  for (const [own, value] of attributesOf(text, element))
    if (own === name || own.endsWith(`:${name}`)) return value;
  return undefined;
}
