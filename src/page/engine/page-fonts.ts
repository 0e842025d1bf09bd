import { WorkbookRefused } from '../../limits/refused.js';
import { inflateRaw } from '../../platform/bytes.js';
import type { FontFiles, FontSet } from '../../render/pdf/index.js';
import { loadPageFile } from './page-files.js';
import type { Setup } from './setup.js';
import { nameOf } from './tell-use.js';

/** Bytes that no font of ours has, inflated. */
const FONT_SIZE = 32 * 1024 * 1024;

const SHIPPED = 'shipped';
const OWN = 'own';

/** The fonts of a page: those of the office that were dropped on it, else those that it brings along. */
export async function pageFonts({ files, fonts = new Map() }: Setup): Promise<FontSet> {
  const held = new Map(
    [...fonts].map(([name, packed]) => [`${SHIPPED}/${name}`, inflateRaw(packed, FONT_SIZE)]),
  );
  for (const file of files) {
    if (file.use !== 'font') continue;
    const bytes = await loadPageFile(file);
    if (!(bytes instanceof WorkbookRefused)) held.set(`${OWN}/${nameOf(file.path)}`, bytes);
  }
  const hasOwn = [...held.keys()].some((path) => path.startsWith(OWN));
  const { findFonts } = await import('../../render/pdf/index.js');
  return findFonts({ ...(hasOwn && { own: OWN }), system: [], shipped: SHIPPED }, heldFonts(held)).fonts;
}

function heldFonts(held: ReadonlyMap<string, Uint8Array>): FontFiles {
  return {
    find: (folder, name) => (held.has(`${folder}/${name}`) ? `${folder}/${name}` : undefined),
    list: (folder, names, endings) =>
      [...held.keys()]
        .filter((path) => {
          const [at, name = ''] = path.toLowerCase().split('/');
          const dot = name.lastIndexOf('.');
          return (
            at === folder &&
            endings.includes(name.slice(dot + 1)) &&
            names.some((pattern) => matches(name.slice(0, dot), pattern))
          );
        })
        .sort(),
    read(file) {
      const bytes = held.get(file);
      if (!bytes) throw new Error(`no font ${file}`);
      return bytes;
    },
  };
}

/** @param pattern with `*` for any characters */
function matches(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return rest.length === 0 ? name === first : rest[rest.length - 1] === '' || at === name.length;
}
