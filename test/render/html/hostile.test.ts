import type { Block, ReportDocument } from '../../../src/document/blocks.js';
import { editions } from '../../../src/edition/editions.js';
import type { PageContext } from '../../../src/render/html/page-context.js';
import { renderFragment, renderHtml } from '../../../src/render/html/render-html.js';
import { printTable } from './document.js';
import { hostileTexts, visible } from './hostile.js';
import { type attribute, elements, metaTags, only, openPage, type Page, textOf } from './page.js';

const tame = openPage(renderHtml(filledWith('安'), contextOf('安')));

describe.each(hostileTexts)('the text %j in every place', (text) => {
  const markup = renderHtml(filledWith(text), contextOf(text));
  const page = openPage(markup);

  it('adds no element and no attribute', () => {
    expect(page.errors).toEqual([]);
    expect(shapes(page)).toEqual(shapes(tame));
  });

  it('is read as it was written', () => {
    const shown = visible(text);
    expect(textOf(only(page.root, 'h1'))).toBe(shown);
    expect(textOf(only(page.root, 'caption'))).toBe(shown);
    expect(elements(page.root, 'td').map(textOf)).toContain(shown);
    expect(elements(page.root, 'li').map(textOf)).toEqual([shown, shown]);
    expect(metaTags(page)).toMatchObject({ ArticleTitle: shown, ContentSource: shown, Description: shown });
  });

  it('adds nothing to a page that the fragment is pasted into', () => {
    const around = (fragment: string) =>
      openPage(`<!DOCTYPE html><title>站点</title><main>${fragment}</main>`);
    const [own, other] = [filledWith(text), filledWith('安')].map((document) =>
      around(renderFragment(document)),
    );
    expect(shapes(own as Page)).toEqual(shapes(other as Page));
  });

  it('leaves the style as it is', () => {
    expect(textOf(only(page.root, 'style'))).toBe(textOf(only(tame.root, 'style')));
  });

  it('holds no character that HTML forbids or that turns the reading order', () => {
    expect(visible(markup)).toBe(markup);
  });
});

function filledWith(text: string): ReportDocument {
  const [form] = editions.all.flatMap((edition) => edition.tables);
  if (!form) throw new Error('no table');
  const table = printTable(form, text, () => text);
  const blocks: Block[] = [
    { type: 'heading', level: 1, text },
    { type: 'paragraph', runs: [{ text, lead: 2 }, { text }] },
    {
      type: 'table',
      table: { ...table, key: text, cells: table.cells.map((cell) => ({ ...cell, text })) },
    },
    { type: 'note', text },
    {
      type: 'chart',
      chart: {
        key: text,
        caption: text,
        alternative: text,
        labels: [text],
        series: [
          { name: text, bars: [{ value: 1, text }] },
          { name: text, bars: [{ value: 2, text }] },
        ],
      },
    },
    { type: 'signature', organ: text, date: text },
  ];
  return {
    title: text,
    meta: { organ: text, year: 2024, publishedOn: text, description: text, keywords: [text] },
    blocks,
    draft: { mark: text, heading: text, errors: [text] },
  };
}

/** What the office's config says, and how its files are called. */
function contextOf(text: string): PageContext {
  return {
    site: { name: text, columnName: text, columnType: text, url: text },
    pdf: { href: encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')), pages: 1, size: text },
  };
}

/** But for the parts of a long name, which have no attributes. */
const shapes = ({ root }: Page) =>
  elements(root)
    .map(shape)
    .filter((each) => each !== 'span');

function shape(element: Parameters<typeof attribute>[0]): string {
  return [element.tagName, ...element.attrs.map(({ name }) => name)].join(' ');
}
