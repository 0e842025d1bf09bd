import names from '../../../../schemas/fonts.json' with { type: 'json' };
import { type FontRole, type FontSet, filesOfRole, fontRoles, fontSet, loadRoles } from '../fonts.js';
import type { Face } from './face.js';
import { FontRefused, type FontTrouble, type NamedFace, REGULAR, readFontFile } from './font-file.js';
import type { FontFiles } from './font-files.js';
import { isNamed } from './is-named.js';

/** Where fonts are looked for, in this order. */
export interface FontSearch {
  /** The office's own fonts; a file may be named after a role or be known by the name of its font. */
  readonly own?: string;
  /** The system's folders. */
  readonly system: readonly string[];
  /** What the program brings along, a font for each role; where it brings none, those found have to serve all. */
  readonly shipped?: string;
}

export interface FoundFonts {
  readonly fonts: FontSet;
  /** Which font serves a role, and where it was found; no file for one that the program brings along. */
  readonly serving: ReadonlyMap<FontRole, { readonly family: string; readonly file?: string }>;
  /** Files of the office's own folder that were passed over. */
  readonly refused: readonly { readonly file: string; readonly reason: FontTrouble }[];
  /** How many fonts of the office's own folder serve a role. */
  readonly ownCount: number;
}

const FONTS = ['ttf', 'otf', 'ttc', 'otc'];
/** Fonts of pages cannot serve, but who keeps some in the office's own folder wants to know. */
const ANY_FONT = [...FONTS, 'woff', 'woff2'];

/**
 * For each role the office's own font, else the system's under its usual name, else the one that comes along. None
 * serves where nothing comes along and nothing is found.
 */
export function findFonts({ own, system, shipped }: FontSearch, files: FontFiles): FoundFonts {
  const refused: { file: string; reason: FontTrouble }[] = [];
  const chosen = new Map<FontRole, NamedFace>();
  if (own !== undefined)
    choose(chosen, byRole(own, files, refused), byFamily(files.list(own, ['*'], ANY_FONT), files, refused));
  const ownCount = chosen.size;
  // Nobody asked for these: one that does not serve is not worth a word.
  if (chosen.size < fontRoles.length)
    choose(
      chosen,
      new Map(),
      byFamily(
        // Hundreds of fonts are there: only those are opened that are called like one that is wanted.
        system.flatMap((folder) => files.list(folder, names.fileNames, FONTS)),
        files,
        [],
      ),
    );
  const standing = shipped === undefined ? undefined : loadRoles(files, shipped);
  const faces = new Map<FontRole, Face[]>();
  const serving = new Map<FontRole, { family: string; file?: string }>();
  for (const role of fontRoles) {
    const found = chosen.get(role);
    const [first] = standing?.[role] ?? [];
    faces.set(role, [...(found ? [found.face] : []), ...(first ? [first] : [])]);
    if (found) serving.set(role, { family: found.face.family, file: found.file });
    else if (first) serving.set(role, { family: first.family });
  }
  const fonts = {
    ...fontSet(faces),
    beyond: fallback([...(own === undefined ? [] : [own]), ...system], files),
  };
  return { fonts, serving, refused, ownCount };
}

/** Finds a font for a rare or traditional character; a file is opened when those before it have not helped. */
function fallback(folders: readonly string[], files: FontFiles): (character: string) => Face | undefined {
  let waiting: string[] | undefined;
  const open: Face[] = [];
  const has = (character: string) => (face: Face) => face.widthOf(character) !== undefined;
  return (character) => {
    const known = open.find(has(character));
    if (known) return known;
    waiting ??= folders.flatMap((folder) =>
      files.list(folder, names.fallbackFileNames, FONTS).sort((a, b) => rankOf(a) - rankOf(b)),
    );
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const face = openFallback(file, files);
      if (face) open.push(face);
      if (face && has(character)(face)) return face;
    }
    return undefined;
  };
}

/** The first names have the most characters. */
function rankOf(file: string): number {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return names.fallbackFileNames.findIndex((pattern) => isNamed(name, pattern));
}

/** Nobody asked for these: one that does not serve is not worth a word. */
function openFallback(file: string, files: FontFiles): Face | undefined {
  try {
    return readFontFile(file, files, isSimplified)[0]?.face;
  } catch (error) {
    if (error instanceof FontRefused) return undefined;
    throw error;
  }
}

/** Of a collection of one font for several countries that which draws characters as they are written here. */
const isSimplified = (family: string) => /\bSC\b|SimSun|Songti/i.test(family);

function choose(
  chosen: Map<FontRole, NamedFace>,
  named: ReadonlyMap<FontRole, NamedFace>,
  known: readonly NamedFace[],
): void {
  for (const role of fontRoles) {
    const best = names.families[role]
      .map((family) => regularOf(known.filter(({ families }) => families.includes(family))))
      .find((face) => face !== undefined);
    const face = chosen.get(role) ?? named.get(role) ?? best;
    if (face) chosen.set(role, face);
  }
}

/** A family's bold and light fonts go by its name too. */
function regularOf(faces: readonly NamedFace[]): NamedFace | undefined {
  const distance = ({ weight }: NamedFace) => Math.abs(weight - REGULAR);
  return [...faces].sort((a, b) => distance(a) - distance(b))[0];
}

function byRole(
  folder: string,
  files: FontFiles,
  refused: { file: string; reason: FontTrouble }[],
): Map<FontRole, NamedFace> {
  return new Map(
    fontRoles.flatMap((role) => {
      const [face] = filesOfRole(files, folder, role).flatMap((file) => orRefused(file, files, refused));
      return face ? [[role, face] as const] : [];
    }),
  );
}

function byFamily(
  paths: readonly string[],
  files: FontFiles,
  refused: { file: string; reason: FontTrouble }[],
): NamedFace[] {
  const done = new Set(refused.map(({ file }) => file));
  return paths.filter((file) => !done.has(file)).flatMap((file) => orRefused(file, files, refused));
}

function orRefused(
  file: string,
  files: FontFiles,
  refused: { file: string; reason: FontTrouble }[],
): NamedFace[] {
  try {
    return readFontFile(file, files);
  } catch (error) {
    if (!(error instanceof FontRefused)) throw error;
    refused.push({ file, reason: error.reason });
    return [];
  }
}
