import { createHash } from 'node:crypto';
import type { Block, Draft } from '../../../src/document/blocks.js';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { messages } from '../../../src/messages/messages.js';
import type { PageContext } from '../../../src/render/html/page-context.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { charts, sampleDocument } from './document.js';
import { attribute, elements, metaTags, only, openPage, textOf, withClass } from './page.js';

const edition = editions.all.at(-1) as Edition;
const draft: Draft = { mark: '草稿', heading: '尚未解决的错误', errors: ['第一项错误', '第二项错误'] };

function pageOf(changes: Parameters<typeof sampleDocument>[1] = {}, context: PageContext = {}) {
  return openPage(renderHtml(sampleDocument(edition, changes), context));
}

describe('the page', () => {
  it('is Chinese and has its title once as h1', () => {
    const page = pageOf();
    expect(attribute(only(page.root, 'html'), 'lang')).toBe('zh-CN');
    expect(textOf(only(page.root, 'h1'))).toBe('某市水务局2024年政府信息公开工作年度报告');
    expect(textOf(only(page.root, 'title'))).toBe(textOf(only(page.root, 'h1')));
    expect(page.errors).toEqual([]);
  });

  it.each([
    ['某市经济技术开发区管理委员会', '某市|经济技术开发区|管理委员会|2024年'],
    ['清河市临江区市场监督管理局（知识产权局）', '清河市|临江区|市场监督管理局|（知识产权局）|2024年'],
    ['某市水务局', '某市水务局2024年'],
  ])('keeps places and what stands in brackets together in the title of %s', (organ, parts) => {
    const title = `${organ}2024年政府信息公开工作年度报告`;
    const h1 = only(pageOf({ title }).root, 'h1');
    expect(textOf(h1)).toBe(title);
    expect(elements(h1, 'span').map(textOf).join('|')).toBe(`${parts}|政府信息公开工作年度报告`);
  });

  it('prints each table with its heading, and whole where a page holds it', () => {
    const style = textOf(only(pageOf().root, 'style'));
    expect(style).toMatch(/@media print \{[^@]* table, [^{}]* td, [^{}]*\{ break-inside: avoid/);
    expect(style).toMatch(/ h2, [^{}]*\{[^{}]*break-after: avoid/);
  });

  it('fetches nothing and runs nothing', () => {
    const page = pageOf({ draft, blocks: [...sampleDocument(edition).blocks, ...charts] });
    const names = new Set(elements(page.root).map(({ tagName }) => tagName));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'use', 'foreignObject']) {
      expect(names.has(name)).toBe(false);
    }
    const attributes = elements(page.root).flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter((name) => /^(on|style$|src$|xlink)/.test(name))).toEqual([]);
    expect(textOf(only(page.root, 'style'))).not.toMatch(/url\(|@import|@font-face/);
  });

  it('allows only its own style sheet', () => {
    const page = pageOf();
    const policy = elements(page.root, 'meta').find((meta) => attribute(meta, 'http-equiv') !== undefined);
    const hash = createHash('sha256')
      .update(textOf(only(page.root, 'style')))
      .digest('base64');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is the same for the same document', () => {
    expect(renderHtml(sampleDocument(edition))).toBe(renderHtml(sampleDocument(edition)));
  });
});

describe('the tags of government sites', () => {
  it('carry what the document knows', () => {
    expect(metaTags(pageOf())).toEqual({
      viewport: expect.any(String),
      'color-scheme': 'light dark',
      'format-detection': 'telephone=no',
      ColumnName: messages.document.html.columnName,
      ColumnType: messages.document.html.columnType,
      ArticleTitle: '某市水务局2024年政府信息公开工作年度报告',
      PubDate: '2025-01-20 00:00',
      ContentSource: '某市水务局',
      Keywords: '政府信息公开,年度报告,某市水务局',
      Description: expect.stringContaining('统计期限'),
    });
  });

  it('are left out where the document does not know', () => {
    const meta = { organ: null, year: null, publishedOn: null, description: '', keywords: [] };
    const names = Object.keys(metaTags(pageOf({ meta })));
    expect(names).toEqual([
      'viewport',
      'color-scheme',
      'format-detection',
      'ColumnName',
      'ColumnType',
      'ArticleTitle',
    ]);
  });
});

describe('the tags that are the site’s own', () => {
  it('come before and after those of the report', () => {
    const site = {
      name: '某市人民政府',
      columnName: '年报',
      url: 'https://www.example.gov.cn/2024.html?a=1&b=2',
    };
    const tags = metaTags(pageOf({}, { site }));
    expect(tags).toMatchObject({ SiteName: site.name, ColumnName: '年报', Url: site.url });
    expect(Object.keys(tags).slice(3)).toEqual([
      'SiteName',
      'ColumnName',
      'ColumnType',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
      'Keywords',
      'Description',
      'Url',
    ]);
  });
});

describe('links', () => {
  const hrefs = (page: ReturnType<typeof pageOf>) =>
    elements(page.root, 'a').map((link) => attribute(link, 'href') ?? '');

  it('lead to every section', () => {
    const page = pageOf();
    const sections = elements(page.root, 'h2');
    expect(hrefs(page)).toEqual(sections.map((heading) => `#${attribute(heading, 'id')}`));
    expect(elements(only(page.root, 'nav'), 'a').map(textOf)).toEqual(sections.map(textOf));
  });

  it('lead to the PDF where there is one, with its pages and size', () => {
    const pdf = { href: '../%E5%B9%B4%20%E6%8A%A5.pdf', pages: 4, size: '152 KB' };
    const page = pageOf({}, { pdf });
    const link = elements(page.root, 'a').find((candidate) => attribute(candidate, 'type') !== undefined);
    expect(link && [attribute(link, 'href'), attribute(link, 'type'), textOf(link)]).toEqual([
      pdf.href,
      'application/pdf',
      '下载PDF版（4页，152 KB）',
    ]);
  });
});

describe('blocks', () => {
  const blocksOf = (...blocks: Block[]) => pageOf({ blocks });

  it('set headings one level below the title', () => {
    const page = blocksOf(
      ...([1, 2, 3, 4] as const).map((level): Block => ({ type: 'heading', level, text: `第${level}级` })),
    );
    expect(['h2', 'h3', 'h4', 'h5'].map((name) => textOf(only(page.root, name)))).toEqual([
      '第1级',
      '第2级',
      '第3级',
      '第4级',
    ]);
  });

  it('leave out no level of HTML’s headings, whatever their numbers say', () => {
    const page = blocksOf(
      { type: 'heading', level: 1, text: '一、总体情况' },
      { type: 'heading', level: 3, rank: 2, text: '1.深化解读' },
    );
    expect(textOf(only(page.root, 'h3'))).toBe('1.深化解读');
    expect(attribute(only(page.root, 'h3'), 'class')).toBe('ar-level-3');
    expect(elements(page.root, 'h4')).toEqual([]);
  });

  it('mark the opening of a paragraph without breaking its text', () => {
    const page = blocksOf({
      type: 'paragraph',
      runs: [{ text: '（一）主动公开。', lead: 2 }, { text: '全年公开信息512条。' }],
    });
    expect(textOf(only(page.root, 'p'))).toBe('（一）主动公开。全年公开信息512条。');
    expect(textOf(only(page.root, 'b'))).toBe('（一）主动公开。');
    expect(withClass(page.root, 'ar-lead-2')).toHaveLength(1);
  });

  it('sign with the organ, and a date that machines can read', () => {
    const page = blocksOf({ type: 'signature', organ: '某市水务局', date: '2025年1月20日' });
    expect(elements(only(page.root, 'footer'), 'p').map(textOf)).toEqual(['某市水务局', '2025年1月20日']);
    expect(attribute(only(page.root, 'time'), 'datetime')).toBe('2025-01-20');
  });

  it('keep places and names together in a long signature', () => {
    const organ = '某州某县住房和城乡建设局（某县城市管理综合行政执法局、某县人民防空办公室）';
    const page = blocksOf({ type: 'signature', organ, date: null });
    const [line] = elements(only(page.root, 'footer'), 'p');
    expect(line && textOf(line)).toBe(organ);
    expect(line && elements(line, 'span').map(textOf).join('|')).toBe(
      '某州|某县|住房和城乡建设局|（某县|城市管理综合行政执法局、|某县|人民防空办公室）',
    );
  });

  it('set the date two characters behind the beginning of a name, and in the middle under a long one', () => {
    const classOf = (organ: string) =>
      attribute(only(blocksOf({ type: 'signature', organ, date: '2025年1月20日' }).root, 'footer'), 'class');
    expect(classOf('某市水务局')).toBe('ar-signature');
    expect(classOf('某自治区某市某某族自治旗人力资源和社会保障局')).toBe('ar-signature ar-long');
  });

  it.each([null, '', '2025', '2025-02-31', '2025-1-20', '昨天'])(
    'print a date without a time element for %j',
    (publishedOn) => {
      const sample = sampleDocument(edition);
      const page = pageOf({
        meta: { ...sample.meta, publishedOn },
        blocks: [{ type: 'signature', organ: null, date: '2025年1月20日' }],
      });
      expect(elements(page.root, 'time')).toEqual([]);
      expect(elements(only(page.root, 'footer'), 'p').map(textOf)).toEqual(['2025年1月20日']);
    },
  );

  it('leave out an empty signature', () => {
    expect(elements(blocksOf({ type: 'signature', organ: null, date: null }).root, 'footer')).toEqual([]);
  });
});

describe('a draft', () => {
  const page = pageOf({ draft });

  it('says so to the eye, on every printed page, and to a screen reader', () => {
    expect(withClass(page.root, 'ar-draft-mark').map(textOf)).toEqual(['草稿']);
    expect(withClass(page.root, 'ar-watermark').map(textOf)).toEqual(['草稿']);
    expect(textOf(only(page.root, 'style'))).toMatch(/\.ar-watermark \{\s*position: fixed/);
    expect(textOf(only(page.root, 'title'))).toBe('【草稿】某市水务局2024年政府信息公开工作年度报告');
  });

  it('ends with its errors, on a page of their own', () => {
    expect(elements(only(page.root, 'ol'), 'li').map(textOf)).toEqual(draft.errors);
    expect(elements(page.root, 'h2').map(textOf).at(-1)).toBe(draft.heading);
    expect(textOf(only(page.root, 'style'))).toMatch(/\.ar-draft-errors \{[^}]*break-before: page/);
  });

  it('is not for search engines', () => {
    expect(metaTags(page)).toMatchObject({ robots: 'noindex' });
  });

  it('is nothing that a final report shows', () => {
    const final = pageOf();
    expect([...withClass(final.root, 'ar-draft-mark'), ...withClass(final.root, 'ar-watermark')]).toEqual([]);
    expect(elements(final.root, 'ol')).toEqual([]);
  });
});
