import { vocabulary } from '../edition/vocabulary.js';
import type { BookMeta, Cell } from '../source/book.js';
import { readDate, readYear, yearOfDate } from './date.js';
import { kindByName } from './kind.js';
import type { Signature } from './prose/signature.js';
import type { Title } from './prose/title.js';
import type { ReadOptions, Sourced } from './report.js';

/** Who reports, for which year, published when: from 基本信息, else from title and signature, else from flags. */
export interface Identity {
  readonly organ: Sourced<string>;
  readonly kind: string | null;
  readonly year: Sourced<number>;
  readonly publishedOn: Sourced<string>;
  /** The name under the title or at the end, whoever is said to report. */
  readonly signedBy: Sourced<string>;
}

export type Info = ReadonlyMap<string, Cell> | undefined;

export function readYearOf(info: Info, title: Title | undefined, options: ReadOptions): Sourced<number> {
  const cell = info?.get('year');
  if (cell && cell.value !== null) {
    const value = yearIn(cell);
    return value === undefined ? { value: null, cell, unreadable: String(cell.value) } : { value, cell };
  }
  if (title) return { value: title.year, cell: title.cell };
  return { value: options.year ?? null, ...(cell && { cell }) };
}

function yearIn({ type, value }: Cell): number | undefined {
  if (type === 'date') return yearOfDate(String(value));
  return typeof value === 'number' && Number.isInteger(value) ? value : readYear(String(value));
}

export function readIdentity(
  info: Info,
  title: Title | undefined,
  signature: Signature | undefined,
  options: ReadOptions,
  meta: BookMeta = {},
): Identity {
  const organ = readOrgan(info?.get('organ'), title, signature, options, meta);
  return {
    organ,
    kind: readKind(info?.get('kind'), organ.value, options),
    year: readYearOf(info, title, options),
    publishedOn: readPublishedOn(info?.get('publishedOn'), signature, meta),
    signedBy: signature?.organ
      ? { value: signature.organ.text, cell: signature.organ.cell }
      : { value: null },
  };
}

function readOrgan(
  cell: Cell | undefined,
  title: Title | undefined,
  signature: Signature | undefined,
  options: ReadOptions,
  meta: BookMeta,
): Sourced<string> {
  if (cell && cell.value !== null) return { value: String(cell.value), cell };
  if (title?.organ) return { value: title.organ, cell: title.cell };
  if (signature?.organ) return { value: signature.organ.text, cell: signature.organ.cell };
  // A page's source may also be a newspaper, or the site.
  const stated = meta.organ !== undefined && kindByName(meta.organ) !== null ? meta.organ : undefined;
  return { value: options.organ ?? stated ?? null, ...(cell && { cell }) };
}

function readKind(cell: Cell | undefined, organ: string | null, options: ReadOptions): string | null {
  const stated = Object.entries(vocabulary.kinds).find(
    ([, label]) => label === String(cell?.value ?? '').trim(),
  );
  if (stated || options.kind !== undefined) return stated?.[0] ?? options.kind ?? null;
  return organ === null ? null : (options.kindOf?.(organ) ?? kindByName(organ));
}

function readPublishedOn(
  cell: Cell | undefined,
  signature: Signature | undefined,
  meta: BookMeta,
): Sourced<string> {
  if (cell && cell.value !== null) {
    const value = readDate(String(cell.value));
    return value === undefined ? { value: null, cell, unreadable: String(cell.value) } : { value, cell };
  }
  if (signature?.date) return { value: signature.date.iso, cell: signature.date.cell };
  // A time of the day may stand behind the date: 2025-01-20 10:30.
  const stated = readDate(meta.publishedOn?.split(/[ T]/)[0] ?? '');
  return { value: stated ?? null, ...(cell && { cell }) };
}
