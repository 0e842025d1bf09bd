import type { ReportDocument } from '../document/blocks.js';
import type { Site } from '../render/html/page-context.js';
import type { FontSet } from '../render/pdf/index.js';
import type { Report } from '../report/report.js';
import { dataAttachment } from './data-attachment.js';
import { sizeText } from './size-text.js';

/** A file to be written. */
export interface Made {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
  /** Characters that no font has. */
  readonly missing?: readonly string[];
}

/** What a format may ask for beside the document. */
export interface FormatContext {
  /** Where it goes, relative to the current folder. */
  readonly path: string;
  readonly report: Report;
  fonts(): FontSet | Promise<FontSet>;
  /** For the content of another page. */
  readonly fragment: boolean;
  /** What the site's tags say on a page of that path, for a report of that year. */
  site(path: string, year: number | null): Site;
  /** The same report as PDF, if that is made too, and its address from here. */
  readonly pdf?: Made;
  readonly pdfHref?: string;
}

/** A kind of document that reports are published as. Loaded when asked for. */
export interface DocumentFormat {
  readonly extension: string;
  /** Whether pictures of the figures stand in it where nobody says; never where it has no place for them. */
  readonly charts: boolean | 'never';
  render(document: ReportDocument, context: FormatContext): Promise<Omit<Made, 'path'>>;
}

/** In the order in which they are made: a page links the PDF. */
export const documentFormats = {
  pdf: {
    extension: '.pdf',
    charts: false,
    async render(document, { report, fonts }) {
      const { renderPdf } = await import('../render/pdf/index.js');
      const options = { attachment: dataAttachment(report) };
      const { bytes, ...rest } = await renderPdf(document, await fonts(), options);
      return { content: bytes, ...rest };
    },
  },
  html: {
    extension: '.html',
    charts: true,
    async render(document, { path, fragment, site, pdf, pdfHref }) {
      const { renderFragment, renderHtml } = await import('../render/html/render-html.js');
      if (fragment) return { content: renderFragment(document) };
      const link = pdf &&
        pdfHref !== undefined && {
          pdf: { href: pdfHref, pages: pdf.pages ?? 0, size: sizeText(pdf.content.length) },
        };
      return { content: renderHtml(document, { site: site(path, document.meta.year), ...link }) };
    },
  },
  docx: {
    extension: '.docx',
    charts: 'never',
    async render(document) {
      const { renderDocx } = await import('../render/docx/render-docx.js');
      return { content: await renderDocx(document) };
    },
  },
} satisfies Readonly<Record<string, DocumentFormat>>;

export type DocumentKind = keyof typeof documentFormats;

export const documentKinds = Object.keys(documentFormats) as readonly DocumentKind[];
