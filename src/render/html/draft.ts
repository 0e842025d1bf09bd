import type { Draft } from '../../document/blocks.js';
import { html, type Raw } from './escape.js';

/** Lies over the text on the screen, and on every page in print: a picture. The banner says it to screen readers. */
export function renderWatermark({ mark }: Draft): Raw {
  const width = [...mark].length * MARK_SIZE;
  return html`<svg class="ar-watermark" aria-hidden="true" viewBox="0 0 ${width} ${1.2 * MARK_SIZE}"><text x="0" y="${MARK_SIZE}">${mark}</text></svg>\n`;
}

/** Of the mark's type, in the unit of its picture: as in the style sheet. */
const MARK_SIZE = 100;

export function renderBanner({ mark }: Draft): Raw {
  return html`<p class="ar-draft-mark">${mark}</p>\n`;
}

/** The last page of a draft: what is still wrong. */
export function renderErrors({ heading, errors, further, checked = [] }: Draft): Raw {
  return html`<section class="ar-draft-errors" aria-labelledby="ar-draft-errors">
<h2 id="ar-draft-errors">${heading}</h2>
${checked.map((sentence) => html`<p>${sentence}</p>\n`)}${errors.length > 0 && html`<ol>\n${errors.map((error) => html`<li>${error}</li>\n`)}</ol>\n`}${further && html`<p>${further}</p>\n`}</section>
`;
}
