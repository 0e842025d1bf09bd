import type { DocumentMeta, ReportDocument } from '../../document/blocks.js';
import { clipped } from './archive/pdf-text.js';
import { legible } from './text/legible.js';

/** What a file says of itself: no person, no path, and of the organ no more than the title does. */
export interface Metadata {
  readonly title: string;
  readonly date: Date;
  /** By RFC 3066. */
  readonly language: string;
  /** What made the document, and what wrote the file. */
  readonly creator: string;
  readonly producer: string;
}

export function metadataOf({ title, meta }: ReportDocument): Metadata {
  return {
    // XML has no place for noncharacters.
    title: clipped(legible(title).replace(/\p{Noncharacter_Code_Point}/gu, '')),
    date: dateOf(meta),
    language: 'zh-CN',
    creator: 'disclosure-report',
    producer: 'PDFKit',
  };
}

/** The date of publication, or the last day of the report's year: never the clock, so that bytes can be compared. */
function dateOf({ publishedOn, year }: DocumentMeta): Date {
  const published = new Date(
    /^\d{4}-\d{2}-\d{2}$/.test(publishedOn ?? '') ? `${publishedOn}T00:00:00Z` : Number.NaN,
  );
  if (!Number.isNaN(published.getTime())) return published;
  return new Date(Date.UTC(year ?? 2000, 11, 31));
}
