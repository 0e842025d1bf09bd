/** What is used of pdfjs-dist 5.6.205, of which scripts/pdfjs.js makes this module. */

export class Name {
  readonly name: string;
}

export class Ref {
  toString(): string;
}

export class Dict {
  /** The object under the first of the keys that is there, wherever it is stored. */
  get(key: string, ...others: string[]): unknown;
  getRaw(key: string): unknown;
  /** The same, of an array with all its entries. */
  getArray(key: string): unknown;
}

export abstract class BaseStream {
  readonly dict?: Dict;
  getBytes(length?: number): Uint8Array;
  reset(): void;
}

export class Stream extends BaseStream {
  constructor(bytes: Uint8Array);
}

/** A stream that is decoded as it is read, into a buffer that grows. */
export abstract class DecodeStream extends BaseStream {
  readonly buffer: Uint8Array;
  ensureBuffer(requested: number): Uint8Array;
}

/** Which characters the codes of a font are. */
export class CMap {
  mapCidRange(low: number, high: number, to: number): void;
  mapBfRange(low: number, high: number, to: string): void;
}

export class StreamsSequenceStream extends DecodeStream {
  constructor(streams: readonly BaseStream[]);
}

/** The few things that a document asks of what manages it. */
export interface Manager {
  readonly password?: string;
  readonly docBaseUrl: null;
  readonly evaluatorOptions: Readonly<Record<string, unknown>>;
}

export class XRef {
  constructor(stream: Stream, manager: Manager);
  setStartXRef(at: number): void;
  parse(recovery?: boolean): void;
  fetchIfRef(object: unknown): unknown;
  readonly trailer: Dict;
}

export class Catalog {
  constructor(manager: Manager, xref: XRef);
  readonly numPages: number;
  /** By their order; an error in place of a page that cannot be read. */
  getAllPageDicts(recovery?: boolean): Promise<Map<number, [page: Dict | Error, ref: Ref | null]>>;
}

export class PasswordException extends Error {}

/** An operator of a content stream with its operands. */
export interface Operation {
  fn: number;
  args: unknown[] | null;
}

/** Hears of what keeps and changes the state of drawing. */
export interface StateKeeper {
  save(): void;
  restore(): void;
  transform(matrix: unknown): void;
}

/** Reads the operators of a content stream. */
export class EvaluatorPreprocessor {
  constructor(stream: BaseStream, xref: XRef, states: StateKeeper);
  read(into: Operation): boolean;
}

export interface ToUnicode {
  has(code: number): boolean;
  get(code: number): string | number | undefined;
}

/** Says of every code that it is the character of that number. */
export class IdentityToUnicodeMap implements ToUnicode {
  has(code: number): boolean;
  get(code: number): string | undefined;
}

export interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  /** Thousandths of the font's size. */
  readonly width: number;
  /** In vertical fonts: how far down it goes, and where its origin for lines is, in thousandths. */
  readonly vmetric?: readonly [advance: number, x: number, y: number];
}

export interface Font {
  readonly vertical: boolean;
  readonly composite: boolean;
  readonly fontMatrix?: readonly number[];
  readonly toUnicode: ToUnicode;
  charsToGlyphs(text: string): readonly Glyph[];
}

/** What is known of a font before it is read. */
export interface FontSource {
  readonly descriptor?: Dict;
  readonly composite: boolean;
  readonly type: string;
  readonly toUnicode?: unknown;
}

export class PartialEvaluator {
  constructor(parts: Readonly<Record<string, unknown>>);
  preEvaluateFont(font: Dict): FontSource;
  translateFont(font: FontSource): Promise<Font>;
  extractWidths(font: Dict, descriptor: Dict, properties: object): void;
}

/** Numbers of the operators by their names. */
export const OPS: Readonly<Record<string, number>>;

/** 0: says nothing on the console. */
export function setVerbosityLevel(level: number): void;

/** Adobe's character maps of simplified Chinese by name, packed, in base 64. */
export const characterMaps: Readonly<Record<string, string>>;
