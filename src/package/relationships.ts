import { declareExtension } from './content-types.js';
import type { Package } from './package.js';
import { type Relationship, readRelationships } from './read-relationships.js';
import { xmlPart } from './xml/document.js';
import { Edits } from './xml/edits.js';
import { attributesOf, childrenOf, prefixOf, rootOf } from './xml/element.js';
import { namespaces } from './xml/namespaces.js';
import { encodeXml } from './xml/xml-text.js';

const CONTENT_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** What a part refers to, as the workbook came; of each type the first. */
export function relationshipOf(parts: Package, part: string, type: string): Relationship | undefined {
  return [...readRelationships(parts.original, part).values()].find(
    (relationship) => relationship.type === type,
  );
}

/**
 * Makes a part refer to another, and returns the id of the reference.
 * @param type the whole address of the relationship's type
 */
export function relate(parts: Package, part: string, type: string, target: string): string {
  const name = relationshipsName(part);
  const known = parts.text(name);
  if (known === undefined) declareExtension(parts, 'rels', CONTENT_TYPE);
  const text = known ?? xmlPart(`<Relationships xmlns="${namespaces.relationships}"/>`);
  const root = rootOf(text);
  const taken = new Set(Array.from(childrenOf(text, root), (child) => attributesOf(text, child).get('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const edits = new Edits(text);
  const address = encodeXml(relativeTarget(part, target));
  edits.extend(root, `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="${address}"/>`);
  parts.write(name, edits.result());
  return id;
}

/**
 * Takes away references of a part.
 * @param isGone told from the attributes of the reference
 */
export function unrelate(
  parts: Package,
  part: string,
  isGone: (attributes: ReadonlyMap<string, string>) => boolean,
): void {
  const text = parts.text(relationshipsName(part));
  if (text === undefined) return;
  const edits = new Edits(text);
  for (const child of childrenOf(text, rootOf(text)))
    if (isGone(attributesOf(text, child))) edits.remove(child);
  parts.write(relationshipsName(part), edits.result());
}

/** Where the references of a part stand; the empty name is the package itself. */
export function relationshipsName(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** `../comments1.xml`: some programs only find what is named from the folder of the part that refers to it. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common] && common < to.length - 1) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
