import { createHash } from 'node:crypto';
import type { ReportDocument } from '../../document/blocks.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, Raw } from './escape.js';
import { stylesheet } from './stylesheet/stylesheet.js';

const texts = messages.document.html;

export function renderHead(document: ReportDocument): Raw {
  const { title, draft } = document;
  const css = stylesheet(document);
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${draft ? fill(texts.draftTitle, { mark: draft.mark, title }) : title}</title>
${tags(document).map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}<style>${new Raw(css)}</style>
</head>`;
}

/** Nothing is fetched and nothing runs: only this style sheet, known by its hash, is applied. */
function contentPolicy(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The tags that government sites carry. SiteName and Url are the site's own: it adds them on publication. */
function tags({ title, meta, draft }: ReportDocument): [name: string, content: string][] {
  const known: [string, string | null][] = [
    ['ColumnName', texts.columnName],
    ['ColumnType', texts.columnType],
    ['ArticleTitle', title],
    ['PubDate', meta.publishedOn],
    ['ContentSource', meta.organ],
    ['Keywords', meta.keywords.join(',')],
    ['Description', meta.description],
    ['robots', draft ? 'noindex' : null],
  ];
  return known.flatMap(([name, content]) => (content ? [[name, content]] : []));
}
