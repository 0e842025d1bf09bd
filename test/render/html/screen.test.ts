import type { Page } from 'playwright-core';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { describeInBrowser, desktop, phone } from '../../support/browser.js';
import { compact, readPdf } from '../pdf/read-pdf.js';
import { charts, printTable, sampleDocument } from './document.js';

jest.setTimeout(60_000);

/** Of the paper, and of its lower margin. Points. */
const A4_WIDTH = 595;
const BOTTOM = 99;

const edition = editions.all.at(-1) as Edition;
const { blocks } = sampleDocument(edition);
const markup = renderHtml(sampleDocument(edition, { blocks: [...blocks, ...charts] }));

describeInBrowser('a page', (show) => {
  test.each([
    ['phone', phone],
    ['small phone', { ...phone, viewport: { width: 320, height: 568 } }],
    ['desktop', desktop],
  ])('on a %s never scrolls sideways as a whole', async (_, options) => {
    const page = await show(markup, options);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  test('has labels at the left, the remark on table three in 楷体, and a list of contents where there is room', async () => {
    const page = await show(markup, desktop);
    const styleOf = (selector: string, name: 'textAlign' | 'fontFamily') =>
      page
        .locator(selector)
        .evaluateAll(
          (all, property) => [...new Set(all.map((element) => getComputedStyle(element)[property]))],
          name,
        );
    expect(await styleOf('.ar-title, .ar-item, .ar-remark', 'textAlign')).toEqual(['left']);
    expect(await styleOf('.ar-remark', 'fontFamily')).toEqual([expect.stringMatching(/^KaiTi/)]);
    const contents = page.locator('nav.contents');
    for (const [width, isShown] of [
      [1024, true],
      [1023, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await contents.isVisible()]).toEqual([width, isShown]);
    }
  });

  test.each([
    ['a phone', phone],
    ['a desktop', desktop],
  ])('says that a table scrolls where it does, and nowhere else: %s', async (_, options) => {
    const page = await show(markup, options);
    const regions = await page.locator('section.ar-scroll').evaluateAll((all) =>
      all.map((region) => {
        const hint = region.previousElementSibling;
        return [
          region.scrollWidth > region.clientWidth,
          hint !== null && getComputedStyle(hint).display !== 'none',
        ];
      }),
    );
    expect(regions.length).toBeGreaterThan(1);
    for (const [scrolls, said] of regions) expect(said).toBe(scrolls);
  });

  test.each([390, 360, 320])(
    'begins no line with a mark, least of all with 、 alone, on a phone of %i px',
    async (width) => {
      for (const { tables } of editions.all) {
        const blocks = tables.map(
          (form) => ({ type: 'table', table: printTable(form, form.sheet) }) as const,
        );
        const prose = '加强学习、培训、考核、督办，推进决策、执行、管理、服务、结果“五公开”。'.repeat(3);
        const paragraph = { type: 'paragraph', runs: [{ text: prose }] } as const;
        const page = await show(renderHtml(sampleDocument(edition, { blocks: [...blocks, paragraph] })), {
          ...phone,
          viewport: { width, height: 780 },
        });
        const lines = await linesOf(page, 'th, td, p, h1, h2');
        expect(lines.filter((line) => line.includes('、')).length).toBeGreaterThan(5);
        expect(lines.filter((line) => /^[、，。；：）”》]/.test(line))).toEqual([]);
      }
    },
  );

  test('keeps the labels of a wide table in view while it scrolls, on a phone', async () => {
    const page = await show(markup, phone);
    const region = page.locator('section[tabindex]').first();
    const [row, column] = [region.locator('th.ar-item').last(), region.locator('thead th').last()];
    const figures = region.locator('tbody td');
    await region.evaluate((element) => element.scrollIntoView());
    const places = async () => ({
      row: await row.boundingBox(),
      column: await column.boundingBox(),
      figure: await figures.first().boundingBox(),
    });
    const before = await places();
    await region.evaluate((element) => element.scrollTo(100, 200));
    const after = await places();
    expect(after.row?.x).toBeCloseTo(before.row?.x ?? Number.NaN, 0);
    expect(after.column?.y).toBeCloseTo(before.column?.y ?? Number.NaN, 0);
    expect(after.figure?.x).toBeCloseTo((before.figure?.x ?? Number.NaN) - 100, 0);
    expect(after.figure?.y).toBeCloseTo((before.figure?.y ?? Number.NaN) - 200, 0);
  });

  test('says the same with scripts off', async () => {
    const texts = await Promise.all(
      [true, false].map(async (javaScriptEnabled) =>
        (await show(markup, { ...desktop, javaScriptEnabled })).locator('body').innerText(),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  test.each([desktop, phone])('never breaks a number of 13 digits', async (options) => {
    const blocks = edition.tables.map((form) => ({
      type: 'table' as const,
      table: printTable(form, form.sheet, () => '1234567890123'),
    }));
    const page = await show(renderHtml(sampleDocument(edition, { blocks })), options);
    expect(await overflowing(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  test('breaks numbers for which paper has no room at their thousands, and sets none below 7.5 points', async () => {
    const [, requests, review] = edition.tables.map((form) =>
      printTable(form, form.sheet, () => '1234567890123'),
    );
    const blocks = [requests, review].flatMap((table) => (table ? [{ type: 'table' as const, table }] : []));
    const page = await show(renderHtml(sampleDocument(edition, { blocks })), desktop);
    const cells = page.locator('td[headers]');
    expect(new Set(await cells.allTextContents())).toEqual(new Set(['1234567890123']));
    const broken = await cells.evaluateAll((all) => all.map(({ innerHTML }) => innerHTML));
    expect(new Set(broken)).toEqual(new Set(['1234567<wbr>890123', '1<wbr>234567<wbr>890123']));
    await page.emulateMedia({ media: 'print' });
    expect(await overflowing(page, 3)).toEqual([]);
    const sizes = await cells.evaluateAll((all) =>
      all.map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual((7.5 / 72) * 96);
  });

  test('columns of figures are alike where each has room, on a phone, a desktop and paper', async () => {
    const [form] = edition.tables;
    const table = form && printTable(form, form.sheet, (cell) => (cell === form.cells[2] ? '126840' : '7'));
    const blocks = table ? [{ type: 'table' as const, table }] : [];
    for (const [options, media] of [
      [phone, 'screen'],
      [desktop, 'screen'],
      [desktop, 'print'],
    ] as const) {
      const page = await show(renderHtml(sampleDocument(edition, { blocks })), options);
      await page.emulateMedia({ media });
      const widths = await page
        .locator('tbody tr:nth-child(3) td')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
      const three = widths.slice(0, 3);
      expect(Math.max(...three) - Math.min(...three)).toBeLessThan(1);
    }
  });

  test('an address tears no line apart: it is broken at its marks, and lines of a phone are not spread', async () => {
    const text = `${'国'.repeat(20)}（http://www.example.gov.cn/zwgk/ndbg/2024/index.html）`;
    const runs = [{ text: text.slice(0, 21) }, { text: text.slice(21, -1), href: text.slice(21, -1) }];
    const document = sampleDocument(edition, { blocks: [{ type: 'paragraph', runs }] });
    const page = await show(renderHtml(document), desktop);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 590, height: 900 });
    const [first = ''] = await linesOf(page, 'article > p:not([class])');
    expect(first).toMatch(/^国+（http:/);
    await page.emulateMedia({ media: 'screen' });
    const align = await page
      .locator('article > p')
      .first()
      .evaluate((element) => getComputedStyle(element).textAlign);
    expect(align).toBe('start');
  });

  test('prints each part of a table on one page, its header with its figures', async () => {
    const page = await show(markup);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('tbody:not(:only-of-type)')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakInside));
    expect(breaks.length).toBeGreaterThan(1);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });

  test('prints on A4, with the page number outside', async () => {
    const page = await show(markup);
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(pages.length).toBeGreaterThan(3);
    const numbers = pages.map(({ texts }) => texts.filter(({ y }) => y < BOTTOM));
    expect(numbers.map((texts) => compact(texts.map(({ text }) => text).join('')))).toEqual(
      pages.map((_, index) => `—${index + 1}—`),
    );
    const isRight = numbers.map(([first]) => (first?.x ?? 0) > A4_WIDTH / 2);
    expect(isRight).toEqual(pages.map((_, index) => index % 2 === 0));
  });
});

/** What stands on each line of some elements; lines of a vertical strip are beside each other. */
async function linesOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const isVertical = getComputedStyle(element).writingMode.startsWith('vertical');
      const range = element.ownerDocument.createRange();
      const walker = element.ownerDocument.createTreeWalker(element, 4);
      const lines: { at: number; text: string }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        [...(node.textContent ?? '')].forEach((character, index) => {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { left, bottom } = range.getBoundingClientRect();
          const at = isVertical ? left : bottom;
          const last = lines.at(-1);
          if (last && Math.abs(last.at - at) < 3) last.text += character;
          else lines.push({ at, text: character });
        });
      return lines.map(({ text }) => text);
    }),
  );
}

/** The figures that are wider than their cells, or in more lines than they may be. */
async function overflowing(page: Page, most = 1): Promise<string[]> {
  return page.locator('tbody td[headers]').evaluateAll(
    (cells, most) =>
      cells.flatMap((cell) => {
        const range = cell.ownerDocument.createRange();
        range.selectNodeContents(cell);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > most || cell.scrollWidth > cell.clientWidth + 1 ? [cell.textContent ?? ''] : [];
      }),
    most,
  );
}
