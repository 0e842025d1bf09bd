import type { DocumentMeta, ReportDocument } from '../../document/blocks.js';
import { legible } from './text/legible.js';

/** What a file says of itself; no person's name. */
export interface Metadata {
  readonly title: string;
  readonly date: Date;
}

export function metadataOf({ title, meta }: ReportDocument): Metadata {
  return { title: legible(title), date: dateOf(meta) };
}

/** The date of publication, or the last day of the report's year: never the clock, so that bytes can be compared. */
function dateOf({ publishedOn, year }: DocumentMeta): Date {
  const published = new Date(
    /^\d{4}-\d{2}-\d{2}$/.test(publishedOn ?? '') ? `${publishedOn}T00:00:00Z` : Number.NaN,
  );
  if (!Number.isNaN(published.getTime())) return published;
  return new Date(Date.UTC(year ?? 2000, 11, 31));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
