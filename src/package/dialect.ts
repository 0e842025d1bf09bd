import { attributesOf, type Element, prefixOf } from './xml/element.js';

/** The namespaces of a workbook: a strict one has others than those that programs mostly write. */
export interface Dialect {
  readonly main: string;
  /** Of the attributes that refer to other parts; also how the types of relationships begin. */
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** @param root of the workbook part */
export function dialectOf(text: string, root: Element): Dialect {
  const prefix = prefixOf(root).slice(0, -1);
  const namespace = attributesOf(text, root).get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  return namespace === STRICT.main ? STRICT : TRANSITIONAL;
}

/** A reference to another part, as attributes of an element anywhere below a root. */
export function reference(text: string, root: Element, { relationships }: Dialect, id: string): string {
  for (const [name, value] of attributesOf(text, root))
    if (name.startsWith('xmlns:') && value === relationships) return `${name.slice(6)}:id="${id}"`;
  return `xmlns:r="${relationships}" r:id="${id}"`;
}
