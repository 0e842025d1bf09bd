import type { ReportDocument } from '../../document/blocks.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { sha256Base64 } from '../../platform/digest.js';
import { html, type Raw } from './escape.js';
import type { Site } from './page-context.js';
import { pageStyle } from './stylesheet/stylesheet.js';

const texts = messages.document.html;

export function renderHead(document: ReportDocument, site: Site = {}): Raw {
  const { title, draft } = document;
  const css = pageStyle(document);
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${draft ? fill(texts.draftTitle, { mark: draft.mark, title }) : title}</title>
${tags(document, site).map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}<style>${css}</style>
</head>`;
}

/** Nothing is fetched and nothing runs: only this style sheet, known by its hash, is applied. */
function contentPolicy(css: Raw): string {
  return `default-src 'none'; style-src 'sha256-${sha256Base64(css.markup)}'; base-uri 'none'; form-action 'none'`;
}

/** The tags that government sites carry; one without a value is left out. */
function tags({ title, meta, draft }: ReportDocument, site: Site): [name: string, content: string][] {
  const known: [string, string | null | undefined][] = [
    ['SiteName', site.name],
    ['ColumnName', site.columnName ?? texts.columnName],
    ['ColumnType', site.columnType ?? texts.columnType],
    ['ArticleTitle', title],
    // The tag guide of government sites wants a time; nobody enters one.
    ['PubDate', meta.publishedOn && `${meta.publishedOn} 00:00`],
    ['ContentSource', meta.organ],
    ['Keywords', meta.keywords.join(',')],
    ['Description', meta.description],
    ['Url', site.url],
    ['robots', draft ? 'noindex' : null],
  ];
  return known.flatMap(([name, content]) => (content ? [[name, content]] : []));
}
