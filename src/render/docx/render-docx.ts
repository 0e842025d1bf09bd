import { Document, Packer } from 'docx';
import type { ReportDocument } from '../../document/blocks.js';
import { bodyOf } from './body.js';
import { draftHeaders } from './draft.js';
import { estimatingTypesetter } from './estimate.js';
import { footers } from './footers.js';
import { pageProperties } from './page.js';
import { corePropertiesOf } from './properties.js';
import { repack } from './repack.js';
import { styleSheet } from './role-styles.js';

/**
 * The report as a Word document by GB/T 9704-2012, to be edited and read further: real headings, styles by what a text
 * is, tables with merged cells. The same document gives the same bytes.
 */
export async function renderDocx(document: ReportDocument): Promise<Uint8Array> {
  const { draft } = document;
  const word = new Document({
    externalStyles: styleSheet(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: pageProperties,
        ...(draft && { headers: draftHeaders(draft) }),
        footers: footers(),
        children: bodyOf(document, estimatingTypesetter()),
      },
    ],
  });
  return repack(await Packer.toArrayBuffer(word), corePropertiesOf(document));
}
