import type { ReportDocument } from '../../document/blocks.js';
import type { Attachment } from './archive/attachment.js';
import { compose } from './compose.js';
import { draftMark } from './draft-mark.js';
import type { FontSet } from './fonts.js';
import { metadataOf } from './metadata.js';
import { pageNumber } from './page-number.js';
import { paginate } from './paginate.js';
import { type Layout, paint } from './paint.js';
import type { Tag } from './structure.js';
import { createTypesetter } from './text/typesetter.js';

export interface PdfOptions {
  /** What travels inside the file, for machines. */
  readonly attachment?: Attachment;
}

export interface PdfResult {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; 〓 stands in their place. */
  readonly missing: readonly string[];
}

/**
 * Renders a document as a PDF file by GB/T 9704-2012, for archives (PDF/A-3) and for everybody (PDF/UA-1). The same
 * document, fonts and attachment give the same bytes.
 */
export async function renderPdf(
  document: ReportDocument,
  fonts: FontSet,
  { attachment }: PdfOptions = {},
): Promise<PdfResult> {
  const { layout, missing } = layOutPages(document, fonts);
  const bytes = paint(layout, metadataOf(document), attachment);
  return { bytes, pages: layout.pages.length, missing };
}

/** Everything but the painting: what stands where on which page. */
export function layOutPages(document: ReportDocument, fonts: FontSet): { layout: Layout; missing: string[] } {
  const typesetter = createTypesetter(fonts);
  const structure: Tag = { role: 'Document', children: [] };
  const pages = paginate(compose(document, typesetter, structure)).map((items, index) => [
    ...items,
    pageNumber(index + 1, typesetter),
  ]);
  const mark = document.draft && draftMark(document.draft.mark, typesetter);
  return { layout: { pages, structure, ...(mark && { mark }) }, missing: [...typesetter.missing] };
}
