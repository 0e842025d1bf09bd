import { create } from 'fontkit';
import { createFace, type Face } from './face.js';
import type { Font } from './font.js';
import type { FontFiles } from './font-files.js';

/** A font of a file, which may hold several. */
export interface NamedFace {
  readonly file: string;
  /** Its family's names in all languages. */
  readonly families: readonly string[];
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  readonly face: Face;
}

/** Why a file cannot serve. */
export type FontTrouble = 'unreadable' | 'webFont' | 'notAFont' | 'damaged' | 'noEmbedding';

export class FontRefused extends Error {
  override readonly name = 'FontRefused';

  constructor(readonly reason: FontTrouble) {
    super(reason);
  }
}

/**
 * Reads the fonts of a `.ttf`, `.otf` or `.ttc` file.
 * @param only where not all fonts of a collection are wanted, by the name of the family; else the first of them
 * @throws FontRefused when none of them can be used
 */
export function readFontFile(
  file: string,
  files: FontFiles,
  only?: (family: string) => boolean,
): NamedFace[] {
  const fonts = parse(read(file, files), only);
  const open = fonts.filter(mayBeEmbedded);
  if (open.length === 0) throw new FontRefused('noEmbedding');
  return open.map((font) => {
    const families = namesOf(font);
    const name = font === fonts[0] ? file : `${file}#${fonts.indexOf(font)}`;
    const weight = font['OS/2']?.usWeightClass ?? REGULAR;
    return { file, families, weight, face: createFace(name, families[0] ?? file, font) };
  });
}

/** Opens a file that holds one good font, as those that come along do. */
export function openFontFile(file: string, files: FontFiles): Face {
  const font = create(files.read(file));
  if ('fonts' in font) throw new Error(`several fonts in ${file}`);
  return createFace(file, font.familyName, font);
}

export const REGULAR = 400;

function read(file: string, files: FontFiles): Uint8Array {
  try {
    return files.read(file);
  } catch {
    throw new FontRefused('unreadable');
  }
}

function parse(bytes: Uint8Array, only?: (family: string) => boolean): readonly Font[] {
  // fontkit reads them, but a glyph of WOFF takes a second, and pages set in WOFF2 come out blank.
  if (WEB_FONTS.includes(signatureOf(bytes))) throw new FontRefused('webFont');
  try {
    const parsed = create(bytes);
    const all = 'fonts' in parsed ? parsed.fonts : [parsed];
    const fonts = only
      ? [all.find(({ familyName }) => only(familyName)) ?? all[0]].filter((font) => font !== undefined)
      : all;
    for (const font of fonts) tryOut(font);
    return fonts;
  } catch {
    throw new FontRefused(FONTS.includes(signatureOf(bytes)) ? 'damaged' : 'notAFont');
  }
}

/** How files begin: TrueType, OpenType, Apple's TrueType, a collection. */
const FONTS = ['\0\u0001\0\0', 'OTTO', 'true', 'ttcf'];
const WEB_FONTS = ['wOFF', 'wOF2'];

const signatureOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 4));

/** Tables are only read when they are asked for: a file that was cut short shows it here, not in the middle of a page. */
function tryOut(font: Font): void {
  const [glyph] = font.layout('国1').glyphs;
  const subset = font.createSubset();
  if (glyph) subset.includeGlyph(glyph);
  subset.encode();
}

/** The licence in the file: fsType of the table OS/2, bit 1 alone, and bits 8 and 9. */
function mayBeEmbedded(font: Font): boolean {
  const type = font['OS/2']?.fsType;
  if (!type) return true;
  const restricted = type.noEmbedding && !type.viewOnly && !type.editable;
  return !restricted && !type.noSubsetting && !type.bitmapOnly;
}

function namesOf({ familyName, name }: Font): string[] {
  const { fontFamily = {}, preferredFamily = {} } = name.records;
  const chinese = Object.entries(fontFamily).filter(([language]) => language.startsWith('zh'));
  const all = [
    ...chinese.map(([, family]) => family),
    familyName,
    ...Object.values({ ...fontFamily, ...preferredFamily }),
  ];
  return [...new Set(all.filter((family) => typeof family === 'string' && family !== ''))];
}
