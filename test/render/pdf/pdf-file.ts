import { inflateSync } from 'node:zlib';

/** What an object of a PDF file says: a name is `/Name`, a string is text, a reference is looked up by `at`. */
export type PdfValue = number | boolean | null | string | PdfText | PdfRef | PdfValue[] | PdfDict;

export interface PdfDict {
  readonly [key: string]: PdfValue | undefined;
}

/** A string of the file, as against a name or a keyword. */
export class PdfText {
  constructor(readonly bytes: Buffer) {}

  get text(): string {
    const isUtf16 = this.bytes[0] === 0xfe && this.bytes[1] === 0xff;
    return isUtf16
      ? Buffer.from(this.bytes.subarray(2)).swap16().toString('utf16le')
      : this.bytes.toString('latin1');
  }
}

export class PdfRef {
  constructor(readonly number: number) {}
}

export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  /** Inflated. */
  readonly stream?: Buffer;
}

export interface PdfFile {
  readonly objects: readonly PdfObject[];
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  /** What a reference leads to; anything else is itself. */
  at(value: PdfValue | undefined): PdfValue | undefined;
  dict(value: PdfValue | undefined): PdfDict;
  list(value: PdfValue | undefined): PdfValue[];
  stream(value: PdfValue | undefined): Buffer;
}

/** Reads a file of one section with a plain table of references. Strict enough to fail where anything is amiss. */
export function parsePdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes).toString('latin1');
  const table = /xref\n0 (\d+)\n([\s\S]*?)trailer\n/.exec(
    source.slice(Number(/(\d+)\n%%EOF\n$/.exec(source)?.[1])),
  );
  const offsets = [...(table?.[2] ?? '').matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
    Number(offset),
  );
  const objects = offsets.map((offset, index) => objectAt(source, offset, index + 1));
  const trailer = new Reader(source, source.lastIndexOf('trailer') + 7).value() as PdfDict;
  const find = (value: PdfValue | undefined) =>
    value instanceof PdfRef ? objects[value.number - 1] : undefined;
  const at = (value: PdfValue | undefined) => (value instanceof PdfRef ? find(value)?.value : value);
  return {
    objects,
    trailer,
    catalog: at(trailer.Root) as PdfDict,
    at,
    dict: (value) => (at(value) ?? {}) as PdfDict,
    list: (value) => (at(value) ?? []) as PdfValue[],
    stream: (value) => find(value)?.stream ?? Buffer.alloc(0),
  };
}

function objectAt(source: string, offset: number, number: number): PdfObject {
  const head = `${number} 0 obj\n`;
  if (!source.startsWith(head, offset)) throw new Error(`object ${number} is not where the table says`);
  const reader = new Reader(source, offset + head.length);
  const value = reader.value();
  if (!source.startsWith('\nstream\n', reader.at)) return { number, value };
  const { Length, Filter } = value as PdfDict;
  const from = reader.at + 8;
  const to = from + Number(Length);
  if (!source.startsWith('\nendstream\nendobj', to)) throw new Error(`object ${number} has another length`);
  const data = Buffer.from(source.slice(from, to), 'latin1');
  return { number, value, stream: Filter === '/FlateDecode' ? inflateSync(data) : data };
}

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

class Reader {
  constructor(
    readonly source: string,
    public at: number,
  ) {}

  value(): PdfValue {
    this.#take(/\s*/y);
    if (this.#take(/<</y)) return this.#dict();
    if (this.#take(/\[/y)) return this.#list();
    if (this.#take(/\(/y)) return new PdfText(Buffer.from(this.#text(), 'latin1'));
    const hex = this.#take(/<([0-9a-f]*)>/y);
    if (hex) return new PdfText(Buffer.from(hex[1] ?? '', 'hex'));
    const reference = this.#take(/(\d+) 0 R/y);
    if (reference) return new PdfRef(Number(reference[1]));
    const number = this.#take(/[-+]?\d*\.?\d+/y);
    if (number) return Number(number[0]);
    const word = this.#take(/\/[^\s()<>[\]{}/%]*|true|false|null/y)?.[0];
    if (word === undefined) throw new Error(`not PDF: ${this.source.slice(this.at, this.at + 40)}`);
    return word === 'null' ? null : word === 'true' ? true : word === 'false' ? false : word;
  }

  #dict(): PdfDict {
    const dict: Record<string, PdfValue> = {};
    while (!this.#take(/\s*>>/y)) dict[String(this.value()).slice(1)] = this.value();
    return dict;
  }

  #list(): PdfValue[] {
    const list: PdfValue[] = [];
    while (!this.#take(/\s*\]/y)) list.push(this.value());
    return list;
  }

  #text(): string {
    let text = '';
    for (let depth = 1; ; ) {
      const part = this.#take(/\\([\s\S])|[\s\S]/y);
      if (!part) throw new Error('a string does not end');
      if (part[1] !== undefined) text += escaped[part[1]] ?? part[1];
      else {
        depth += part[0] === '(' ? 1 : part[0] === ')' ? -1 : 0;
        if (depth === 0) return text;
        text += part[0];
      }
    }
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source) ?? undefined;
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
