import type { ReportDocument } from '../../document/blocks.js';
import { renderBlocks } from './blocks.js';
import { renderBanner, renderErrors, renderWatermark } from './draft.js';
import { html } from './escape.js';
import { renderHead } from './head.js';

/** The report as one HTML page that needs no network and no scripts. */
export function renderHtml(document: ReportDocument): string {
  const { title, blocks, draft, meta } = document;
  const page = html`<!DOCTYPE html>
<html lang="zh-CN">
${renderHead(document)}
<body>
${draft ? renderWatermark(draft) : null}<main>
${draft ? renderBanner(draft) : null}<article>
<h1>${title}</h1>
${renderBlocks(blocks, meta.publishedOn)}</article>
${draft ? renderErrors(draft) : null}</main>
</body>
</html>
`;
  return page.markup;
}
