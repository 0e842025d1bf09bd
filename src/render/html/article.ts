import type { ReportDocument } from '../../document/blocks.js';
import { renderBlocks } from './blocks.js';
import { renderBanner, renderErrors, renderWatermark } from './draft.js';
import { type Fragment, html, type Raw } from './escape.js';
import { scopeClass } from './stylesheet/scope.js';

/**
 * The report itself, to which its style is confined.
 * @param opening what stands before the text
 * @param attributes of the element
 */
export function renderArticle(document: ReportDocument, opening: Fragment, attributes: Fragment = null): Raw {
  const { blocks, draft, meta } = document;
  return html`<article class="${scopeClass}" lang="zh-CN"${attributes}>
${draft && html`${renderWatermark(draft)}${renderBanner(draft)}`}${opening}${renderBlocks(blocks, meta.publishedOn)}${draft && renderErrors(draft)}</article>
`;
}
