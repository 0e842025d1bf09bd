import type { Package } from './package.js';
import { xmlPart } from './xml/document.js';
import { Edits } from './xml/edits.js';
import { attributesOf, childrenOf, localName, prefixOf, rootOf } from './xml/element.js';
import { namespaces } from './xml/namespaces.js';
import { encodeXml } from './xml/xml-text.js';

const PART = '[Content_Types].xml';

/** Says what kind of thing new parts are; what is said already stays. */
export function declareParts(parts: Package, types: ReadonlyMap<string, string>): void {
  declare(parts, 'Override', 'PartName', new Map([...types].map(([name, type]) => [`/${name}`, type])));
}

/** Says what all parts are whose names end so; what is said already stays. */
export function declareExtension(parts: Package, extension: string, type: string): void {
  declare(parts, 'Default', 'Extension', new Map([[extension, type]]));
}

function declare(parts: Package, element: string, key: string, types: ReadonlyMap<string, string>): void {
  const text = parts.text(PART) ?? xmlPart(`<Types xmlns="${namespaces.contentTypes}"/>`);
  const root = rootOf(text);
  const known = new Set<string | undefined>();
  for (const child of childrenOf(text, root, 'entries'))
    if (localName(child) === element) known.add(attributesOf(text, child).get(key)?.toLowerCase());
  const added = [...types].filter(([name]) => !known.has(name.toLowerCase()));
  if (added.length === 0) return;
  const edits = new Edits(text);
  const entries = added.map(
    ([name, type]) => `<${prefixOf(root)}${element} ${key}="${encodeXml(name)}" ContentType="${type}"/>`,
  );
  edits.extend(root, entries.join(''));
  parts.write(PART, edits.result());
}

/** Takes back what was said of parts. */
export function undeclare(parts: Package, isGone: (name: string) => boolean): void {
  const text = parts.text(PART);
  if (text === undefined) return;
  const edits = new Edits(text);
  for (const child of childrenOf(text, rootOf(text)))
    if (isGone(attributesOf(text, child).get('PartName')?.slice(1) ?? '')) edits.remove(child);
  parts.write(PART, edits.result());
}
