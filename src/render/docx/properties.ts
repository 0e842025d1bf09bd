import type { ReportDocument } from '../../document/blocks.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { metadataOf } from '../pdf/metadata.js';

/** What a document says of itself: no person, and no clock. */
export function corePropertiesOf(document: ReportDocument): string {
  const { title, date, language } = metadataOf(document);
  const { mark } = document.draft ?? {};
  const named = mark === undefined ? title : fill(messages.document.html.draftTitle, { mark, title });
  const day = date.toISOString().replace(/\.\d+/, '');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(named)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));
