import { attributesOf, childrenOf, type Element, localName, rootOf } from '../../package/xml/element.js';
import { encodeXml } from '../../package/xml/xml-text.js';

/** How a workbook writes that a cell has no fill. */
export const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

/** One colour without a pattern. */
export const solidFill = (rrggbb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rrggbb}"/></patternFill></fill>`;

const SOLID =
  /^<fill><patternFill patternType="solid"><fgColor rgb="FF([0-9A-F]{6})"\/><\/patternFill><\/fill>$/i;

/** The colour of a plain fill that is one colour by its own value; undefined for every other fill. */
export const solidColor = (fill: string): string | undefined => SOLID.exec(fill)?.[1];

/** ECMA-376-1, 18.8.20: what a fill is made of. */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  fill: ['patternFill', 'gradientFill'],
  patternFill: ['fgColor', 'bgColor'],
  gradientFill: ['stop'],
  stop: ['color'],
};

/**
 * A fill in one way of writing, whoever wrote it, so that fills that look the same are the same text.
 * @throws WorkbookRefused when it is no XML
 */
export function plainFill(xml: string): string {
  const root = rootOf(xml);
  const [pattern] = [...childrenOf(xml, root)];
  const isNone =
    !pattern ||
    (localName(pattern) === 'patternFill' &&
      ['none', undefined].includes(attributesOf(xml, pattern).get('patternType')));
  return isNone ? NO_FILL : plain(xml, root);
}

function plain(xml: string, element: Element): string {
  const name = localName(element);
  const attributes = [...attributesOf(xml, element)].filter(([key]) => !/^xmlns|:/.test(key)).sort();
  const tag = [name, ...attributes.map(([key, value]) => `${key}="${encodeXml(value)}"`)].join(' ');
  // What lies behind a pattern does not show where the pattern covers all.
  const isSolid = attributes.some(([key, value]) => key === 'patternType' && value === 'solid');
  const shown = (CONTENT[name] ?? []).filter((child) => !(isSolid && child === 'bgColor'));
  const children = Array.from(childrenOf(xml, element))
    .filter((child) => shown.includes(localName(child)))
    .map((child) => plain(xml, child));
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.join('')}</${name}>`;
}
