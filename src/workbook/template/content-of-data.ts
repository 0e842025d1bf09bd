import type { Edition } from '../../edition/edition.js';
import { type ReportData, valuesOf } from '../../report/data.js';
import type { TemplateContent } from './content.js';

/** A data document as the content of a workbook: all of it, and nothing judged. */
export function contentOf(data: ReportData, edition: Edition): TemplateContent {
  const { year, organ, publishedOn, narrative, notes = {} } = data;
  return { year, organ, publishedOn, narrative, notes, values: valuesOf(data, edition) };
}
