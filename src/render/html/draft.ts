import type { Draft } from '../../document/blocks.js';
import { html, type Raw } from './escape.js';

/** Lies behind the text on the screen, and on every page in print. The banner says it to screen readers. */
export function renderWatermark({ mark }: Draft): Raw {
  return html`<div class="watermark" aria-hidden="true">${mark}</div>\n`;
}

export function renderBanner({ mark }: Draft): Raw {
  return html`<p class="draft-mark">${mark}</p>\n`;
}

/** The last page of a draft: what is still wrong. */
export function renderErrors({ heading, errors }: Draft): Raw {
  return html`<section class="draft-errors" aria-labelledby="draft-errors">
<h2 id="draft-errors">${heading}</h2>
<ol>
${errors.map((error) => html`<li>${error}</li>\n`)}</ol>
</section>
`;
}
