import type { Section } from '../edition/edition.js';
import { once } from '../edition/memo.js';
import type { Report } from './report.js';

/**
 * The last section of the form in a file that ends before the report does: a page that was not loaded to its end, a text
 * that was not copied whole. undefined where nothing says so.
 */
export const lastBeforeCut = once((report: Report): Section | undefined => {
  const { book, edition } = report;
  const sections = edition.sections.filter(({ untitled }) => !untitled);
  const last = sections.findLastIndex((section) => isIn(report, section));
  const [own, lacking] = [sections[last], sections.length - 1 - last];
  if (!own || lacking === 0) return undefined;
  const isBegun = book.kind === 'text' && sections.slice(0, last).every((section) => isIn(report, section));
  const isCut = book.endsEarly || (isBegun && !isSigned(report) && (lacking > 1 || !isEnded(report, own)));
  return isCut ? own : undefined;
});

/** Whether all is there but what comes last: the end of a sentence, or the signature. */
export const lacksEnd = (report: Report): boolean =>
  report.book.endsEarly === true && lastBeforeCut(report) === undefined && !isSigned(report);

function isIn({ found, narrative }: Report, { key, table }: Section): boolean {
  if (!table) return narrative.has(key);
  return found.tables.some(
    (own) => own.table === table && (own.blocks.length > 0 || own.stray !== undefined),
  );
}

/** Whether the date stands below the text; tags say one too, and so does what stands below a title. */
function isSigned({ publishedOn: { cell }, headings }: Report): boolean {
  const below = headings.at(-1)?.cell;
  return cell !== undefined && (below === undefined || cell.sheet !== below.sheet || cell.row > below.row);
}

const isEnded = ({ narrative }: Report, { key }: Section): boolean =>
  /[。！？”）]\s*$/u.test(narrative.get(key)?.text ?? '');
