import type { FontRole, FontSet } from '../fonts.js';
import type { Tag } from '../structure.js';
import type { TextStyle } from '../styles.js';
import { markOf, scriptOf, withGaps } from './gaps.js';
import type { Glyph } from './glyph.js';
import { legible } from './legible.js';

/** Turns text into glyphs, and remembers what could not be drawn. */
export interface Typesetter {
  set(text: string, style: TextStyle): Glyph[];
  /** Texts of several styles that follow each other; some may be links. */
  setRuns(
    runs: readonly { readonly text: string; readonly style: TextStyle; readonly link?: Tag }[],
  ): Glyph[];
  /** The characters that no font has, in order of appearance. */
  readonly missing: ReadonlySet<string>;
}

/** A dash that takes two characters, else a character with what combines with it. */
const unit = /——|\P{M}\p{M}*|\p{M}+/gu;

/** Most texts have neither, and are their characters. */
const joined = /——|\p{M}/u;

const unitsOf = (text: string): readonly string[] =>
  joined.test(text) ? (text.match(unit) ?? []) : [...text];

/** 〓, by which Chinese typesetters mark a missing character. */
const geta = '〓';

/** As wide as the type size, and no wide letter of a European alphabet. */
const isWide = (text: string, ems: number) => ems >= 0.95 && text >= '\u0530';

const isChinese = /^\p{Script=Han}/u;

export function createTypesetter(fonts: FontSet): Typesetter {
  const missing = new Set<string>();
  const drawn = new Map<string, Map<string, Glyph | undefined>>();

  function setRun(text: string, style: TextStyle): Glyph[] {
    const draw = drawing(style);
    return unitsOf(legible(text)).map((part) => {
      const glyph = draw(part);
      if (glyph) return glyph;
      for (const character of part) if (!draw(character)) missing.add(character);
      const mark = draw(geta) ?? draw('?');
      if (!mark) throw new Error('the fonts have no mark for a missing character');
      return { ...mark, missing: part };
    });
  }

  /** Draws in a style: a character once. */
  function drawing({ role, size, pitch = size }: TextStyle): (text: string) => Glyph | undefined {
    const key = `${role} ${size} ${pitch}`;
    const known = drawn.get(key) ?? new Map<string, Glyph | undefined>();
    drawn.set(key, known);
    return (text) => {
      const before = known.get(text);
      if (before || known.has(text)) return before;
      const glyph = drawNew(text, role, size, pitch);
      known.set(text, glyph);
      return glyph;
    };
  }

  function drawNew(text: string, role: FontRole, size: number, pitch: number): Glyph | undefined {
    const face =
      fonts[role].find((each) => each.widthOf(text) !== undefined) ??
      (isChinese.test(text) ? fonts.beyond?.(text) : undefined);
    const ems = face?.widthOf(text);
    if (!face || ems === undefined) return undefined;
    const wide = isWide(text, ems);
    return {
      text,
      face,
      size,
      drawn: ems * size,
      width: ems * (wide ? pitch : size),
      gap: 0,
      wide,
      script: scriptOf(text),
      mark: wide ? markOf(text) : undefined,
      missing: undefined,
      link: undefined,
    };
  }

  return {
    set: (text, style) => withGaps(setRun(text, style)),
    setRuns: (runs) =>
      withGaps(
        runs.flatMap(({ text, style, link }) => {
          const glyphs = setRun(text, style);
          return link ? glyphs.map((glyph) => ({ ...glyph, link })) : glyphs;
        }),
      ),
    missing,
  };
}
