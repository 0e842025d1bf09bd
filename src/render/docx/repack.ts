import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packFile, writeZip } from '../../package/zip/write.js';

/** Some programs know a document by what stands first. */
const FIRST = '[Content_Types].xml';
const CORE = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** The same package without the clock and the chance that the library puts into it, and with other properties. */
export function repack(zip: ArrayBuffer, coreProperties: string): Uint8Array {
  const { [FIRST]: types = new Uint8Array(), ...parts } = unzipSync(new Uint8Array(zip));
  const files = Object.entries({
    [FIRST]: types,
    ...parts,
    ...withNamedLinks(textOf(parts[DOCUMENT]), textOf(parts[RELATIONSHIPS])),
    [CORE]: strToU8(coreProperties),
  });
  return writeZip(files.flatMap(([name, content]) => (name.endsWith('/') ? [] : [packFile(name, content)])));
}

const textOf = (part: Uint8Array | undefined) => strFromU8(part ?? new Uint8Array());

/** Links counted in the order in which they stand, in place of their names by chance. */
function withNamedLinks(document: string, relationships: string): Record<string, Uint8Array> {
  const names = new Map<string, string>();
  const named = document.replace(/(<w:hyperlink [^>]*r:id=")([^"]*)/g, (_, before: string, id: string) => {
    const name = names.get(id) ?? `link${names.size + 1}`;
    names.set(id, name);
    return `${before}${name}`;
  });
  const listed = relationships.replace(
    /(<Relationship Id=")([^"]*)/g,
    (_, before: string, id: string) => `${before}${names.get(id) ?? id}`,
  );
  return { [DOCUMENT]: strToU8(named), [RELATIONSHIPS]: strToU8(listed) };
}
