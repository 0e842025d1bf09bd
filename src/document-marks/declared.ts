import { type Element, prefixOf } from '../package/xml/element.js';
import { encodeXml } from '../package/xml/xml-text.js';

/**
 * What an element of ours, written with `w:`, has to declare among a part's others: nothing where they have that prefix.
 * @param root of the part
 */
export function declared(root: Element): string {
  return prefixOf(root) === 'w:' ? '' : ` xmlns:w="${encodeXml(root.namespace)}"`;
}
