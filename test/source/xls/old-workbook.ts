import { CFB } from '@e965/xlsx';

/** One byte (`u8`), two, four of a number; text as it is. */
export const u8 = (...numbers: readonly number[]): Buffer => Buffer.from(numbers);
export const u16 = (...numbers: readonly number[]): Buffer =>
  Buffer.concat(numbers.map((number) => Buffer.from([number & 0xff, number >> 8])));
export const u32 = (...numbers: readonly number[]): Buffer =>
  Buffer.concat(numbers.map((number) => u16(number % 0x1_0000, Math.floor(number / 0x1_0000))));

/** A record of the old binary format. */
export function record(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([u16(type, content.length), content]);
}

export const again = (count: number, piece: Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, () => piece));

const END = record(0x0a);
const BEGINNING = 20;

/** A workbook of Excel 97 with one sheet, of the records given. */
export function workbookOf(sheet: Buffer, globals: Buffer = Buffer.alloc(0)): Uint8Array {
  const name = Buffer.from('a');
  const before = BEGINNING + 4 + 8 + name.length + globals.length + END.length;
  return inFile([
    begin(0x05),
    record(0x85, u32(before), u8(0, 0, name.length, 0), name),
    globals,
    END,
    begin(0x10),
    sheet,
    END,
  ]);
}

/** One of Excel 2, which is a sheet. */
export const workbookOf2 = (sheet: Buffer): Uint8Array => inFile([record(0x09, u16(2, 0x10)), sheet, END]);

const begin = (kind: number): Buffer => record(0x0809, u16(0x0600, kind), Buffer.alloc(12));

function inFile(records: readonly Buffer[]): Uint8Array {
  const stream = Buffer.concat(records);
  // Small streams are kept elsewhere: so that all are where those of real workbooks are.
  return oldFile('Workbook', Buffer.concat([stream, Buffer.alloc(Math.max(4096 - stream.length, 0))]));
}

/** A compound file with one stream. */
export function oldFile(stream: string, content: Uint8Array): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, content);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** A number in a cell. */
export const number = (row: number, column: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return record(0x203, u16(row, column, 0), bytes);
};

/** A formula of tokens in a cell, with the value 1. */
export const formula = (row: number, column: number, ...tokens: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(tokens);
  const value = Buffer.alloc(8);
  value.writeDoubleLE(1);
  return record(0x06, u16(row, column, 0), value, u16(0), u32(0), u16(content.length), content);
};
