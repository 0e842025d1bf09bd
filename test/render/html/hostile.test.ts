import type { Block, ReportDocument } from '../../../src/document/blocks.js';
import { editions } from '../../../src/edition/editions.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { printTable } from './document.js';
import { hostileTexts, visible } from './hostile.js';
import { type attribute, elements, metaTags, only, openPage, textOf } from './page.js';

const tame = openPage(renderHtml(filledWith('安')));

describe.each(hostileTexts)('the text %j in every place', (text) => {
  const markup = renderHtml(filledWith(text));
  const page = openPage(markup);

  it('adds no element and no attribute', () => {
    expect(page.errors).toEqual([]);
    expect(elements(page.root).map(shape)).toEqual(elements(tame.root).map(shape));
  });

  it('is read as it was written', () => {
    const shown = visible(text);
    expect(textOf(only(page.root, 'h1'))).toBe(shown);
    expect(textOf(only(page.root, 'caption'))).toBe(shown);
    expect(elements(page.root, 'td').map(textOf)).toContain(shown);
    expect(textOf(only(page.root, 'li'))).toBe(shown);
    expect(metaTags(page)).toMatchObject({ ArticleTitle: shown, ContentSource: shown, Description: shown });
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
    { type: 'signature', organ: text, date: text },
  ];
  return {
    title: text,
    meta: { organ: text, year: 2024, publishedOn: text, description: text, keywords: [text] },
    blocks,
    draft: { mark: text, heading: text, errors: [text] },
  };
}

function shape(element: Parameters<typeof attribute>[0]): string {
  return [element.tagName, ...element.attrs.map(({ name }) => name)].join(' ');
}
