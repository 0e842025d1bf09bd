import type { Edition } from '../../../src/edition/edition.js';
import type { ForeignContent } from '../foreign.js';
import { encodeGb } from './encode.js';
import { escapeHtml } from './escape.js';
import type { PageLook } from './look.js';
import { pageTable } from './page-table.js';

/** A report as a web page of some look. */
export function writePage(edition: Edition, content: ForeignContent, look: PageLook = {}): Uint8Array {
  const { encoding = 'utf-8', around = 'nothing' } = look;
  const title = `${content.organ}${content.year}年政府信息公开工作年度报告`;
  const charset = { 'utf-8': 'utf-8', gb2312: 'gb2312', 'gb18030 unsaid': undefined }[encoding];
  const tags = [
    charset && `<meta http-equiv=Content-Type content="text/html; charset=${charset}">`,
    look.title === 'tag' && `<meta name="ArticleTitle" content="${escapeHtml(title)}">`,
    look.date === 'tag' && `<meta name="PubDate" content="${content.publishedOn} 10:30">`,
    `<title>${NAMING.has(look.title) ? escapeHtml(title) : '信息公开'}-某市人民政府门户网站</title>`,
    '<style>.a{color:red}</style><script>document.write("<table><tr><td>规章<td>9</table>")</script>',
  ];
  const text = bodyOf(edition, content, title, look);
  const page = `<!DOCTYPE html><html><head>${tags.filter(Boolean).join('\n')}</head><body>${AROUND[around](text)}</body></html>`;
  return encoding === 'utf-8' ? new TextEncoder().encode(page) : encodeGb(page);
}

/** The looks in which the page has the name of its report. */
const NAMING: ReadonlySet<PageLook['title']> = new Set(['title of the page', 'lines', 'two paragraphs']);

const MENU =
  '<div class="menu"><a href="/">首页</a><a>规章</a><a>规范性文件</a><a>行政许可</a><a>行政处罚</a></div><div>您现在的位置：<a>首页</a> &gt; <a>政府信息公开年报</a></div>';
const TOOLS =
  '<div class="tools">【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>关闭</a></div><ul><li><a href="a.pdf">附件：年度报告.pdf</a></li></ul><div>上一篇：没有了</div><p>版权所有：某市人民政府　网站标识码：1234567890</p>';

interface Text {
  readonly title: string;
  readonly text: string;
  readonly second: string;
}

const AROUND: Readonly<Record<NonNullable<PageLook['around']>, (text: Text) => string>> = {
  nothing: ({ title, text, second }) => title + text + second,
  site: ({ title, text, second }) =>
    `${MENU}<div class="article">${title}<div class="content">${text}</div>${second}${TOOLS}</div>`,
  'layout tables': ({ title, text, second }) =>
    `<table width=1000><tr><td>${MENU}</td></tr><tr><td width=200>信息公开指南<br>信息公开目录</td><td><table><tr><td>${title}</td></tr><tr><td id=zoom>${text}</td></tr></table>${second}</td></tr><tr><td colspan=2>${TOOLS}</td></tr></table>`,
  'one table': ({ title, text }) => {
    const rows = `${title}${text}`.replace(/<p[^>]*>(.*?)<\/p>/gs, '<tr><td>$1</td></tr>');
    return `<table>${rows.replace(/<table.*?<\/table>/gs, (table) => `<tr><td>${table}</td></tr>`)}</table>`;
  },
};

function bodyOf(edition: Edition, content: ForeignContent, title: string, look: PageLook): Text {
  const { date = 'signature', headings = 'plain' } = look;
  const heading = (text: string) =>
    headings === 'h2'
      ? `<h2>${text}</h2>`
      : paragraph(headings === 'bold' ? `<strong>${text}</strong>` : text, look);
  const parts = edition.sections.flatMap((section) => {
    const own = section.table
      ? [pageTable(section.table, content.values, look), note(content.notes?.[section.key], look)]
      : lines(content.narrative[section.key]).map((line) => paragraph(escapeHtml(line), look));
    return [section.untitled ? '' : heading(section.title), ...own];
  });
  const signed = date === 'signature' ? [content.organ, dateInWords(content.publishedOn)] : [];
  const text = [...parts, ...signed.map((line) => paragraph(line, look))].join('\n');
  const shown = {
    h1: `<h1>${title}</h1>`,
    paragraph: paragraph(title, look),
    tag: '',
    'title of the page': '',
    lines: `<h1>${title.replace('年度报告', '<br>$&')}</h1>`,
    'two paragraphs': title.replace(/^(.*公开)(.*)$/u, '<p align=center>$1</p>\n<p align=center>$2</p>'),
  };
  const dated =
    date === 'below the title' ? `<div>来源：本站　发布日期：${content.publishedOn}　浏览次数：12</div>` : '';
  const second = {
    none: '',
    hidden: `<div style="display: none">${text}</div>`,
    shown: `<div class="phone">${text}</div>`,
  }[look.twice ?? 'none'];
  return { title: shown[look.title ?? 'h1'] + dated, text, second };
}

function paragraph(text: string, { paragraphs = 'p' }: PageLook): string {
  switch (paragraphs) {
    case 'p':
      return `<p style="text-indent:2em">${text}</p>`;
    case 'br':
      return `&nbsp;&nbsp;&nbsp; ${text}<br>`;
    case 'div':
      // The source goes on in a new line, as editors write it.
      return `<div>　　${text.replace(/(?<=\p{sc=Han}{9})(?=\p{sc=Han})/u, '\n    ')}</div>`;
    case 'word':
      return `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋_GB2312'>${text}<span lang=EN-US><o:p></o:p></span></span></p><!--[if gte vml 1]><v:line id="a"/><![endif]-->`;
  }
}

const note = (text: string | undefined, look: PageLook): string =>
  lines(text)
    .map((line) => paragraph(escapeHtml(line), look))
    .join('\n');

const lines = (text = ''): string[] => text.split('\n').filter((line) => line !== '');

export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
