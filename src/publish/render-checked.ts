import type { Checked } from '../check/check-workbook.js';
import type { ReportDocument } from '../document/blocks.js';
import { buildDocument } from '../document/build-document.js';
import { emptySections } from '../document/empty-sections.js';
import type { FindingEntry } from '../finding/entry.js';
import type { Site } from '../render/html/page-context.js';
import type { FontSet, PdfResult } from '../render/pdf/index.js';
import { hasTables, type Report } from '../report/report.js';
import { dataAttachment } from './data-attachment.js';
import { sizeText } from './size-text.js';

/** What to make of a workbook; paths are relative to the current folder. */
export interface Wanted {
  /** Also of a workbook with errors, which are then listed on a last page. */
  readonly draft: boolean;
  readonly pdf?: PdfWanted;
  readonly html?: HtmlWanted;
}

export interface PdfWanted {
  readonly path: string;
  readonly charts: boolean;
  fonts(): FontSet | Promise<FontSet>;
}

export interface HtmlWanted {
  readonly path: string;
  readonly charts: boolean;
  /** For the content of another page. */
  readonly fragment: boolean;
  /** The address of the PDF, as a link in the page. */
  readonly pdfHref?: string;
  /** What the site's tags say on a page of that path, for a report of that year. */
  site(path: string, year: number | null): Site;
}

/** A file to be written. */
export interface Made {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}

export interface Rendering {
  readonly files: readonly Made[];
  /** Characters that no font has. */
  readonly missing: readonly string[];
  readonly dated: boolean;
  /** Sections that are a heading only, by their titles. */
  readonly emptySections: readonly string[];
}

/** Why nothing was made: the number of errors, which is 0 where there is nothing that could be printed. */
export interface Refused {
  readonly errors: number;
}

/** The documents of a checked workbook. Writes nothing: the same workbook and wishes give the same bytes. */
export async function renderChecked(checked: Checked, wanted: Wanted): Promise<Rendering | Refused> {
  const { report, result, previous } = checked;
  const errors = result.findings.filter(({ severity, waived }) => severity === 'error' && !waived);
  const printable = report !== undefined && hasTables(report);
  if (!printable || (result.status !== 'passed' && !wanted.draft))
    return { errors: printable && inScope(report) ? errors.length : 0 };
  const documentWith = (charts: boolean) =>
    buildDocument(report, {
      charts,
      ...(previous && { previous }),
      ...(wanted.draft && { errors: errors.map(draftLine) }),
    });
  const files: Made[] = [];
  let pdf: PdfResult | undefined;
  if (wanted.pdf) {
    const { renderPdf } = await import('../render/pdf/index.js');
    const fonts = await wanted.pdf.fonts();
    pdf = await renderPdf(documentWith(wanted.pdf.charts), fonts, { attachment: dataAttachment(report) });
    files.push({ path: wanted.pdf.path, content: pdf.bytes, pages: pdf.pages });
  }
  if (wanted.html) files.push(await renderPage(wanted.html, documentWith(wanted.html.charts), pdf));
  return {
    files,
    missing: pdf?.missing ?? [],
    dated: report.publishedOn.value !== null,
    emptySections: emptySections(report),
  };
}

async function renderPage(
  { path, fragment, site, pdfHref }: HtmlWanted,
  document: ReportDocument,
  pdf: PdfResult | undefined,
): Promise<Made> {
  const { renderFragment, renderHtml } = await import('../render/html/render-html.js');
  if (fragment) return { path, content: renderFragment(document) };
  const link = pdf &&
    pdfHref !== undefined && { href: pdfHref, pages: pdf.pages, size: sizeText(pdf.bytes.length) };
  const context = { site: site(path, document.meta.year), ...(link && { pdf: link }) };
  return { path, content: renderHtml(document, context) };
}

/** Of a year without a form there is nothing to see in a draft either. */
const inScope = ({ year, prescribed }: Report) => year.value === null || prescribed !== undefined;

function draftLine({ places: [place], message }: FindingEntry): string {
  return `${place ? `${place.at}　` : ''}${message}`;
}
