import type { Face } from './fonts/face.js';
import { openFontFile } from './fonts/font-file.js';
import type { FontFiles } from './fonts/font-files.js';

export type { Face } from './fonts/face.js';

export const fontRoles = ['body', 'title', 'heading1', 'heading2', 'figures'] as const;

/** What a font is used for: GB/T 9704's 仿宋, 小标宋, 黑体 and 楷体; tables and page numbers are set in 宋体. */
export type FontRole = (typeof fontRoles)[number];

/** For each role the fonts to try, in order, for every character. */
export type FontSet = Readonly<Record<FontRole, readonly Face[]>> & {
  /** A font for a Chinese character that none of them has: looked for when one is asked for. */
  readonly beyond?: (character: string) => Face | undefined;
};

/** The fonts of each role, the one to be used first. */
export type RoleFaces = ReadonlyMap<FontRole, readonly Face[]>;

/**
 * Reads `<role>.ttf` or `.otf` from the folders; fonts of an earlier folder come first.
 * @throws Error when there are none
 */
export function loadRoles(files: FontFiles, ...folders: string[]): FontSet {
  const own = new Map(
    fontRoles.map((role) => [role, folders.flatMap((folder) => facesIn(files, folder, role))]),
  );
  if ([...own.values()].every((faces) => faces.length === 0))
    throw new Error(`no fonts in ${folders.join(', ')}`);
  return fontSet(own);
}

/** A role without a font of its own, or a character that is not in it, falls to the body's font and then to the others. */
export function fontSet(own: RoleFaces): FontSet {
  const facesOf = (role: FontRole) => own.get(role) ?? [];
  const all = fontRoles.flatMap(facesOf);
  const chain = (role: FontRole) => [...new Set([...facesOf(role), ...facesOf('body'), ...all])];
  return {
    body: chain('body'),
    title: chain('title'),
    heading1: chain('heading1'),
    heading2: chain('heading2'),
    figures: chain('figures'),
  };
}

/** The files that serve a role by their names. */
export function filesOfRole(files: FontFiles, folder: string, role: FontRole): string[] {
  return ['ttf', 'otf'].flatMap((ending) => files.find(folder, `${role}.${ending}`) ?? []);
}

function facesIn(files: FontFiles, folder: string, role: FontRole): Face[] {
  return filesOfRole(files, folder, role).map((file) => openFontFile(file, files));
}
