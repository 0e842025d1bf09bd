import { encodeXml } from '../preflight/xml-text.js';
import type { Dialect } from './package/dialect.js';
import { reference } from './package/dialect.js';
import { Edits } from './xml/edits.js';
import { attributesOf, childOf, childrenOf, prefixOf, rootOf } from './xml/element.js';

/** Adds a sheet behind the others, so that what counts sheets from the first one stays right. */
export function withSheet(text: string, name: string, relationship: string, dialect: Dialect): string {
  const root = rootOf(text);
  const sheets = childOf(text, root, 'sheets');
  if (!sheets) return text;
  const ids = Array.from(childrenOf(text, sheets), (sheet) =>
    Number(attributesOf(text, sheet).get('sheetId')),
  );
  const id = ids.reduce((highest, each) => Math.max(highest, each || 0), 0) + 1;
  const edits = new Edits(text);
  const attributes = `name="${encodeXml(name)}" sheetId="${id}" ${reference(text, root, dialect, relationship)}`;
  edits.extend(sheets, `<${prefixOf(root)}sheet ${attributes}/>`);
  return edits.result();
}
