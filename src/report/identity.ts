import type { Book, Cell } from '../workbook/book.js';
import { vocabulary } from '../workbook/vocabulary.js';
import { readDate, readYear } from './date.js';
import type { Signature } from './prose/signature.js';
import { readTitle, type Title } from './prose/title.js';
import type { ReadOptions, Sourced } from './report.js';

/** Who reports, for which year, published when: from 基本信息, else from title and signature, else from flags. */
export interface Identity {
  readonly organ: Sourced<string>;
  readonly kind: string | null;
  readonly year: Sourced<number>;
  readonly publishedOn: Sourced<string>;
}

type Info = ReadonlyMap<string, Cell> | undefined;

/** The first title on a sheet that people see; not looked for where 基本信息 says all that it could. */
export function findTitle(book: Book, info: Info): Title | undefined {
  if (info?.get('organ')?.value && info.get('year')?.value) return undefined;
  for (const sheet of book.sheets) {
    if (sheet.hidden) continue;
    for (const cell of sheet.cells) {
      const title = readTitle(cell);
      if (title) return title;
    }
  }
  return undefined;
}

export function readYearOf(info: Info, title: Title | undefined, options: ReadOptions): Sourced<number> {
  const cell = info?.get('year');
  if (cell && cell.value !== null) {
    const value =
      typeof cell.value === 'number' && Number.isInteger(cell.value)
        ? cell.value
        : readYear(String(cell.value));
    return value === undefined ? { value: null, cell, unreadable: String(cell.value) } : { value, cell };
  }
  if (title) return { value: title.year, cell: title.cell };
  return { value: options.year ?? null, ...(cell && { cell }) };
}

export function readIdentity(
  info: Info,
  title: Title | undefined,
  signature: Signature | undefined,
  options: ReadOptions,
): Identity {
  const organ = readOrgan(info?.get('organ'), title, signature, options);
  return {
    organ,
    kind: readKind(info?.get('kind'), organ.value, options),
    year: readYearOf(info, title, options),
    publishedOn: readPublishedOn(info?.get('publishedOn'), signature),
  };
}

function readOrgan(
  cell: Cell | undefined,
  title: Title | undefined,
  signature: Signature | undefined,
  options: ReadOptions,
): Sourced<string> {
  if (cell && cell.value !== null) return { value: String(cell.value), cell };
  if (title?.organ) return { value: title.organ, cell: title.cell };
  if (signature?.organ) return { value: signature.organ.text, cell: signature.organ.cell };
  return { value: options.organ ?? null, ...(cell && { cell }) };
}

function readKind(cell: Cell | undefined, organ: string | null, options: ReadOptions): string | null {
  const stated = Object.entries(vocabulary.kinds).find(
    ([, label]) => label === String(cell?.value ?? '').trim(),
  );
  return stated?.[0] ?? options.kind ?? (organ === null ? null : kindByName(organ));
}

/** What an organ is, by the ending of its name; null when the name does not say. */
export function kindByName(name: string): string | null {
  return (
    vocabulary.kindOfName.find(({ ending }) => new RegExp(`(?:${ending})$`, 'u').test(name.trim()))?.kind ??
    null
  );
}

function readPublishedOn(cell: Cell | undefined, signature: Signature | undefined): Sourced<string> {
  if (cell && cell.value !== null) {
    const value = readDate(String(cell.value));
    return value === undefined ? { value: null, cell, unreadable: String(cell.value) } : { value, cell };
  }
  if (signature?.date) return { value: signature.date.iso, cell: signature.date.cell };
  return { value: null, ...(cell && { cell }) };
}
