import type { Page } from 'playwright-core';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { renderFragment } from '../../../src/render/html/render-html.js';
import { dark, describeInBrowser, desktop } from '../../support/browser.js';
import { charts, sampleDocument } from './document.js';
import { attribute, elements, only, openPage, textOf } from './page.js';

jest.setTimeout(60_000);

const edition = editions.all.at(-1) as Edition;
const { blocks, title } = sampleDocument(edition);
const fragment = renderFragment(sampleDocument(edition, { blocks: [...blocks, ...charts] }));

describe('a fragment', () => {
  const page = openPage(`<!DOCTYPE html><title>站点</title>${fragment}`);

  test('is one element, without the frame of a page', () => {
    expect(fragment).toMatch(/^<article class="annual-report"[\s\S]*<\/article>\n$/);
    expect(fragment).not.toMatch(/<(?:!doctype|html|head|body|main|meta|title|h1|nav)\b/i);
    expect(page.errors).toEqual([]);
  });

  test('has its title for those who hear it, and all sections', () => {
    expect(attribute(only(page.root, 'article'), 'aria-label')).toBe(title);
    expect(elements(page.root, 'h2')).toHaveLength(
      edition.sections.filter(({ untitled }) => !untitled).length,
    );
  });

  test('has no classes and ids that another page could have', () => {
    const article = only(page.root, 'article');
    const classes = elements(article).flatMap((element) => attribute(element, 'class')?.split(' ') ?? []);
    const ids = elements(article).flatMap((element) => attribute(element, 'id') ?? []);
    expect([...classes, ...ids].filter((name) => !name.startsWith('ar-'))).toEqual([]);
  });

  test('has a style that begins every rule with the report', () => {
    const css = textOf(only(page.root, 'style'));
    const selectors = [...css.matchAll(/([^{};]+)\{/g)].flatMap(([, prelude = '']) =>
      prelude.trim().startsWith('@') ? [] : prelude.split(',').map((selector) => selector.trim()),
    );
    expect(selectors.length).toBeGreaterThan(50);
    expect(selectors.filter((selector) => !selector.startsWith('.annual-report:not(#_)'))).toEqual([]);
    expect(css).not.toMatch(/@(?!media|supports)/);
  });
});

describeInBrowser('a fragment in another page', (show) => {
  test('looks the same whatever the other page says of its own elements', async () => {
    const [plain, styled] = [await show(around('')), await show(around(HOSTILE_STYLE))];
    const [expected, found] = [await looks(plain, '.annual-report'), await looks(styled, '.annual-report')];
    expect(expected.length).toBeGreaterThan(400);
    expect(found).toEqual(expected);
  });

  test('changes nothing of the other page', async () => {
    const without = await show(around(HOSTILE_STYLE, ''));
    const expected = await looks(without, 'aside');
    expect(await looks(await show(around(HOSTILE_STYLE)), 'aside')).toEqual(expected);
  });

  test.each([
    ['that knows no dark stays light', '', 'rgb(255, 255, 255)'],
    ['that is dark is dark', ':root { color-scheme: light dark; }', 'rgb(23, 23, 22)'],
  ])('on a dark screen in a page %s', async (_, style, ground) => {
    const page = await show(around(style), dark);
    const report = page.locator('.annual-report');
    const found = await report.evaluate(
      (element) => element.ownerDocument.defaultView?.getComputedStyle(element).backgroundColor,
    );
    expect(found).toBe(ground);
  });
});

function around(style: string, content = fragment): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><title>站点</title><style>aside { height: 9em; } ${style}</style></head>
<body><div class="content">${content}</div>
<aside><h2>标题</h2><p class="note">文字<b>粗</b></p><table><tr><th>甲</th><td>乙</td></tr></table></aside></body></html>`;
}

/** What every element of a part looks like, but for where it stands. */
async function looks(page: Page, part: string): Promise<string[]> {
  await page.setViewportSize(desktop.viewport ?? { width: 1200, height: 900 });
  return page.locator(`${part}, ${part} *`).evaluateAll((elements) =>
    elements.map((element) => {
      const style = element.ownerDocument.defaultView?.getComputedStyle(element);
      const names = [...(style ?? [])].filter((name) => !name.startsWith('--'));
      return `${element.localName} ${names.map((name) => `${name}: ${style?.getPropertyValue(name)}`).join('; ')}`;
    }),
  );
}

/** As careless as style sheets of websites are, with the classes that they like to use. */
const HOSTILE_STYLE = `
* { margin: 0; padding: 0; }
html { font-size: 100px; }
body { width: 1184px; margin: 8px; font: italic 12px/1 monospace; color: #666; letter-spacing: 3px; text-transform: uppercase; text-align: center; visibility: visible; }
.content h2 { color: red; font-size: 9px; border: 3px dashed blue; }
.content p { float: left; width: 50px; margin: 30px; text-indent: 0; color: green; }
.content table { border-collapse: collapse; width: 50%; float: right; }
td, th { height: 80px; padding: 20px; border: 5px solid red; background: pink; color: yellow; white-space: nowrap; }
tr:nth-child(even) { background: lime; }
.title, .label, .note, .item, .hint { display: none; }
figure { border: 9px solid; } svg { width: 50px; opacity: .2; } text { font-size: 40px; }
article { display: flex; } section { float: left; width: 100px; } footer { background: black; } b { font-size: 40px; }
`;
