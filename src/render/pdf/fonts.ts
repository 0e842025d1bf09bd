import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';

export const fontRoles = ['body', 'title', 'heading1', 'heading2'] as const;

/** What a font is used for: GB/T 9704's 仿宋, 小标宋, 黑体 and 楷体. */
export type FontRole = (typeof fontRoles)[number];

/** A font, parsed once and shared by all documents of the process. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  /** The width of a text in ems; undefined where the font lacks one of its characters. */
  widthOf(text: string): number | undefined;
}

/** For each role the fonts to try, in order, for every character. */
export type FontSet = Readonly<Record<FontRole, readonly Face[]>>;

/**
 * Reads `<role>.ttf` or `.otf` from the folders; fonts of an earlier folder come first. A role without a font
 * of its own, or a character that is not in it, falls to the body's font and then to the others.
 */
export function loadFonts(...folders: string[]): FontSet {
  const own = new Map(fontRoles.map((role) => [role, folders.flatMap((folder) => facesIn(folder, role))]));
  const all = [...own.values()].flat();
  if (all.length === 0) throw new Error(`no fonts in ${folders.join(', ')}`);
  const chain = (role: FontRole) => [
    ...new Set([...(own.get(role) ?? []), ...(own.get('body') ?? []), ...all]),
  ];
  return {
    body: chain('body'),
    title: chain('title'),
    heading1: chain('heading1'),
    heading2: chain('heading2'),
  };
}

function facesIn(folder: string, role: FontRole): Face[] {
  return ['ttf', 'otf']
    .map((extension) => path.join(folder, `${role}.${extension}`))
    .filter((file) => existsSync(file))
    .map((file) => createFace(file, create(readFileSync(file))));
}

/** OpenType features that a text is set with: a dash is as wide as a character, two of them join. */
export const featuresOf = (text: string) => (text.startsWith('—') ? (['fwid'] as const) : undefined);

function createFace(name: string, font: Font): Face {
  const widths = new Map<string, number | undefined>();
  const measure = (text: string) =>
    [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
      ? font.layout(text, featuresOf(text)).advanceWidth / font.unitsPerEm
      : undefined;
  return {
    name,
    font,
    widthOf(text) {
      if (!widths.has(text)) widths.set(text, measure(text));
      return widths.get(text);
    },
  };
}
