import type { ReportDocument } from '../../document/blocks.js';
import { renderArticle } from './article.js';
import { renderContents } from './contents.js';
import { renderDownload } from './download.js';
import { html } from './escape.js';
import { renderHead } from './head.js';
import type { PageContext } from './page-context.js';
import { fragmentStyle } from './stylesheet/stylesheet.js';
import { renderTitle } from './title.js';

/** The report as one HTML page that needs no network and no scripts. */
export function renderHtml(document: ReportDocument, context: PageContext = {}): string {
  const opening = html`${renderTitle(document)}${context.pdf && renderDownload(context.pdf)}`;
  const page = html`<!DOCTYPE html>
<html lang="zh-CN">
${renderHead(document, context.site)}
<body>
${renderContents(document.blocks)}<main>
${renderArticle(document, opening)}</main>
</body>
</html>
`;
  return page.markup;
}

/**
 * The report as a piece of HTML for the content of another page, which has a title and a head of its own. Its style
 * touches nothing outside it, and is touched by nothing.
 */
export function renderFragment(document: ReportDocument): string {
  const style = html`<style>${fragmentStyle(document)}</style>\n`;
  return renderArticle(document, style, html` aria-label="${document.title}"`).markup;
}
