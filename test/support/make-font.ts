import { readFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

/** What is wanted of a small font for tests. */
export interface FontWish {
  readonly characters: string;
  /** Names of the family by Windows language: 0x409 English, 0x804 Chinese. */
  readonly families: Readonly<Record<number, string>>;
  /** OS/2's licence bits; 2 forbids embedding. */
  readonly fsType?: number;
}

const SHIPPED = path.resolve(__dirname, '../../dist/fonts');

/** A font with few characters, cut from one that the program brings along and given another name. */
export async function makeFont({ characters, families, fsType = 0 }: FontWish): Promise<Buffer> {
  const cut = await subsetFont(readFileSync(path.join(SHIPPED, 'heading2.ttf')), characters, {
    targetFormat: 'sfnt',
  });
  const tables = tablesOf(cut);
  tables.set('name', nameTable(families));
  const os2 = Buffer.from(tables.get('OS/2') ?? []);
  os2.writeUInt16BE(fsType, 8);
  tables.set('OS/2', os2);
  return sfnt(tables, 0);
}

/** Several fonts in one `.ttc` file. */
export function makeCollection(fonts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, font] of fonts.entries()) {
    header.writeUInt32BE(offset, 12 + 4 * index);
    const placed = sfnt(tablesOf(font), offset);
    parts.push(placed);
    offset += placed.length;
  }
  return Buffer.concat(parts);
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index): [string, Buffer] => {
      const entry = 12 + 16 * index;
      const start = font.readUInt32BE(entry + 8);
      return [
        font.toString('latin1', entry, entry + 4),
        font.subarray(start, start + font.readUInt32BE(entry + 12)),
      ];
    }),
  );
}

/** @param base where the font begins in its file */
function sfnt(tables: ReadonlyMap<string, Buffer>, base: number): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.size);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, [tag, table]] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(base + offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function nameTable(families: FontWish['families']): Buffer {
  const records = Object.entries(families).flatMap(([language, family]) =>
    [1, 6].map((id) => ({ language: Number(language), id, text: id === 6 ? 'TestFont' : family })),
  );
  const texts = records.map(({ text }) => Buffer.from(text, 'utf16le').swap16());
  const table = Buffer.alloc(6 + 12 * records.length);
  table.writeUInt16BE(records.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  for (const [index, { language, id }] of records.entries()) {
    const length = texts[index]?.length ?? 0;
    const fields = [3, 1, language, id, length, offset];
    for (const [field, value] of fields.entries()) table.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += length;
  }
  return Buffer.concat([table, ...texts]);
}
