import type { Library } from './library.js';
import type { Font, FontSource, XRef } from './pdfjs.cjs';
import { plainCharacters } from './plain-characters.js';

/** A character of a font. Measures are in parts of the font's size. */
export interface FontGlyph {
  readonly text: string;
  readonly isSpace: boolean;
  readonly width: number;
  /** In fonts set in columns: how far down it goes, and where its place on a line is from its place in the column. */
  readonly column: { readonly advance: number; readonly x: number; readonly y: number } | undefined;
}

export interface ReadFont {
  readonly number: number;
  readonly vertical: boolean;
  glyphs(codes: string): readonly FontGlyph[];
}

/** What stands for a character that nothing names. */
export const UNKNOWN = '\uFFFD';

/** Reads fonts only as far as it takes to know what their characters are and how wide. */
export class FontReader {
  readonly #read = new Map<unknown, Promise<ReadFont | undefined>>();
  readonly #evaluator: InstanceType<Library['PartialEvaluator']>;

  constructor(
    private readonly library: Library,
    private readonly xref: XRef,
  ) {
    let fonts = 0;
    this.#evaluator = new library.PartialEvaluator({
      xref,
      handler: { sendWithPromise: (_: string, { filename }: { filename: string }) => this.#map(filename) },
      pageIndex: 0,
      idFactory: { createFontId: () => `f${++fonts}`, getDocId: () => 'd' },
      fontCache: new Map(),
      builtInCMapCache: new Map(),
      standardFontDataCache: new Map(),
      systemFontCache: new Map(),
      options: {
        ignoreErrors: true,
        isEvalSupported: false,
        useSystemFonts: true,
        useWorkerFetch: false,
        cMapPacked: true,
        disableFontFace: true,
        fontExtraProperties: false,
      },
    });
  }

  /** @param raw the font as its resources name it; undefined for one that cannot be read */
  read(raw: unknown): Promise<ReadFont | undefined> {
    const key = raw instanceof this.library.Ref ? raw.toString() : raw;
    const known = this.#read.get(key);
    if (known) return known;
    const reading = this.#readNew(raw, this.#read.size);
    this.#read.set(key, reading);
    return reading;
  }

  async #readNew(raw: unknown, number: number): Promise<ReadFont | undefined> {
    try {
      const dict = this.xref.fetchIfRef(raw);
      if (!(dict instanceof this.library.Dict)) return undefined;
      const source = this.#evaluator.preEvaluateFont(dict);
      const font = await withoutProgram(source, (own) => this.#evaluator.translateFont(own));
      return this.#reading(font, number);
    } catch {
      // Whatever is wrong with it, its characters are unknown.
      return undefined;
    }
  }

  #reading(font: Font, number: number): ReadFont {
    const scale = font.fontMatrix?.[0] ?? 0.001;
    // A font of the writer's own glyphs, of which nothing says what they are.
    const isUnnamed = font.composite && font.toUnicode instanceof this.library.IdentityToUnicodeMap;
    const known = new Map<number, FontGlyph>();
    return {
      number,
      vertical: font.vertical,
      glyphs: (codes) =>
        font.charsToGlyphs(codes).map((glyph) => {
          const { originalCharCode: code, width, vmetric } = glyph;
          const isSpace = code === 0x20;
          const found = known.get(code);
          if (found) return found;
          const text = isUnnamed || !font.toUnicode.has(code) ? UNKNOWN : String(font.toUnicode.get(code));
          const [advance = -1000, x = width / 2, y = 880] = vmetric ?? [];
          const own: FontGlyph = {
            text: text === '' || text === '\0' ? UNKNOWN : plainCharacters(text),
            isSpace,
            width: width * scale,
            column: font.vertical ? { advance: advance / 1000, x: x / 1000, y: y / 1000 } : undefined,
          };
          known.set(code, own);
          return own;
        }),
    };
  }

  async #map(filename: string): Promise<Uint8Array> {
    const packed = this.library.characterMaps[filename.replace(/\.bcmap$/, '')];
    if (packed === undefined) throw new Error(`no character map ${filename}`);
    return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  }
}

/**
 * Reads a font that says in a map what its characters are: the program that draws them, which may have ten thousand
 * glyphs, need not be read then.
 */
async function withoutProgram(
  source: FontSource,
  read: (source: FontSource) => Promise<Font>,
): Promise<Font> {
  const { descriptor, toUnicode } = source;
  if (!descriptor || !toUnicode) return read(source);
  const get = descriptor.get.bind(descriptor);
  // Copies of it would not do: it has private parts.
  Object.defineProperty(descriptor, 'get', {
    configurable: true,
    value: (...keys: [string, ...string[]]) => (keys[0] === 'FontFile' ? undefined : get(...keys)),
  });
  try {
    return await read(source);
  } finally {
    Reflect.deleteProperty(descriptor, 'get');
  }
}
