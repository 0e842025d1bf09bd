import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from './escape.js';
import type { PdfLink } from './page-context.js';

export function renderDownload({ href, pages, size }: PdfLink): Raw {
  const text = fill(messages.document.html.download, { pages, size });
  return html`<p class="ar-download"><a href="${href}" type="application/pdf">${text}</a></p>\n`;
}
