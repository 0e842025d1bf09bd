import { WorkbookRefused } from '../../limits/refused.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { inflateRaw } from '../../platform/bytes.js';
import { isNamed } from '../../render/pdf/fonts/is-named.js';
import type { FontFiles, FontSet } from '../../render/pdf/index.js';
import { loadPageFile } from './page-files.js';
import type { Setup } from './setup.js';
import { nameOf } from './tell-use.js';

const { fonts: texts } = messages.cli;

/** Bytes that no font of ours has, inflated. */
const FONT_SIZE = 32 * 1024 * 1024;

const SHIPPED = 'shipped';
const OWN = 'own';

/** Thrown where the page brings no fonts along and none that serves was dropped on it. */
export class NoFonts extends Error {
  override readonly name = 'NoFonts';
}

/**
 * The fonts of a page: those of the office that were dropped on it, else those that it brings along.
 * @param say told of fonts that were dropped in vain
 * @throws NoFonts
 */
export async function pageFonts(
  { files, fonts = new Map() }: Setup,
  say: (note: string) => void,
): Promise<FontSet> {
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
  const search = {
    ...(hasOwn && { own: OWN }),
    system: [],
    ...(fonts.size > 0 && { shipped: SHIPPED }),
  };
  const found = findFonts(search, heldFonts(held));
  for (const { file, reason } of found.refused)
    say(fill(texts.refused, { file: nameOf(file), why: texts.reasons[reason] }));
  if (found.serving.size === 0) throw new NoFonts();
  if (hasOwn && found.ownCount === 0) say(messages.page.fontsUnused);
  return found.fonts;
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
            names.some((pattern) => isNamed(name.slice(0, dot), pattern))
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
