import { limits } from '../limits/limits.js';
import { beyond } from '../limits/refusals.js';
import { namespaces } from './xml/namespaces.js';
import { partText } from './xml/part-text.js';
import { XmlReader } from './xml/xml-reader.js';
import type { Archive } from './zip/archive.js';

export interface Relationship {
  /** The last word of the type's address, the same in transitional and strict workbooks: `worksheet`, `styles`. */
  readonly type: string;
  /** The name of the part that it leads to. */
  readonly target: string;
}

/** What a part refers to, by id. The empty name stands for the package itself. */
export function readRelationships(archive: Archive, part: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!bytes) return relationships;
  const reader = new XmlReader(partText(bytes));
  reader.rootAs('Relationships', [namespaces.relationships]);
  reader.children(() => {
    const attributes = reader.attributes();
    const type = attributes.get('Type')?.split('/').at(-1) ?? '';
    const target = resolve(folder, attributes.get('Target') ?? '');
    if (relationships.size > limits.entries) throw beyond('entries');
    if (attributes.get('TargetMode') !== 'External')
      relationships.set(attributes.get('Id') ?? '', { type, target: spelled(target, archive) });
  });
  return relationships;
}

/** `/xl/a.xml` counts from the root, `../a.xml` and `a.xml` from the folder; some write back slashes. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : `${folder}${target}`).trim().split(/[/\\]/)) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** As the zip spells the name: either of them may write `%20` for a space, as in addresses. */
function spelled(target: string, archive: Archive): string {
  if (archive.has(target)) return target;
  return (
    [decodeURIComponent, encodeURI]
      .map((spell) => inSpelling(target, spell))
      .find((name) => archive.has(name)) ?? target
  );
}

function inSpelling(name: string, spell: (name: string) => string): string {
  try {
    return spell(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
