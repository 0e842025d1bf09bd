import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { hostileTexts } from '../render/html/hostile.js';
import { readPdf } from '../render/pdf/read-pdf.js';
import { dark, describeInBrowser, desktop, phone } from '../support/browser.js';
import { samplePage } from './sample-page.js';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const markup = samplePage(230);
const few = samplePage(5);

const names = (page: Page) => page.locator('#rows tr .name').allInnerTexts();

/** The texts of a page's sheets. */
async function printed(page: Page): Promise<string[]> {
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const textOf = ({ texts }: (typeof pages)[number]) => texts.map(({ text }) => text).join('');
  return pages.map((each) => textOf(each).normalize('NFKC').replace(/\s/g, ''));
}

describeInBrowser('the page of indicators', (show) => {
  test('shows thousands in steps, sorts by an indicator, its better end first, and filters by kind and text', async () => {
    const page = await show(markup);
    expect(await page.locator('#rows tr').count()).toBe(200);
    await page.getByRole('button', { name: '再显示 30 个（还有 30 个）' }).click();
    expect(await page.locator('#rows tr').count()).toBe(230);
    expect(await page.locator('#more').isVisible()).toBe(false);
    await page.getByRole('button', { name: /^结转下年/ }).click();
    const figures = await page.locator('#rows tr td:nth-child(8)').allInnerTexts();
    const numbers = figures.map((text) => Number.parseInt(text, 10));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('combobox', { name: '类别' }).selectOption('township');
    expect((await names(page)).every((name) => name.endsWith('镇人民政府'))).toBe(true);
    expect(await page.locator('.sums tr:visible .name').innerText()).toBe('乡镇街道合计（57 个单位）');
    await page.getByLabel('查找').fill('东湖19镇 2024');
    expect(await names(page)).toEqual([]);
    expect(await page.getByText('没有符合条件的单位。').isVisible()).toBe(true);
    await page.getByLabel('查找').fill('北辰19镇 2024');
    expect(await names(page)).toEqual(['北辰19镇人民政府']);
    expect(await page.locator('#shown').innerText()).toBe('符合条件 1 个，共 230 个单位，按“结转下年”排列。');
    await page.getByRole('combobox', { name: '指标' }).selectOption({ label: '不予公开的理由' });
    expect(await page.locator('#units thead th:visible').allInnerTexts()).toHaveLength(2 + 8);
  });

  test('opens a unit’s profile with every figure’s cells, by keyboard', async () => {
    const page = await show(few);
    const button = page.locator('#rows tr .name button').first();
    const name = await button.innerText();
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name });
    const row = dialog.getByRole('row', { name: /^办结率/ });
    expect(await row.locator('td').last().innerText()).toMatch(
      /^年报!\w+（\d+） ÷ （年报!\w+（\d+）＋年报!\w+（\d+））$/,
    );
    expect(await dialog.locator('svg').count()).toBeGreaterThan(3);
    expect(await dialog.locator('.files li').allInnerTexts()).toEqual(
      ['2021', '2023', '2024'].map((year) => `${year}年：${year}年/${name}.xlsx`),
    );
    const [first = ''] = await printed(page);
    expect(first).toMatch(/新收申请.*办结率.*行政处罚/);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('can be read with scripts off, all units of it', async () => {
    const page = await show(markup, { ...desktop, javaScriptEnabled: false });
    expect(await page.locator('tr[data-at]:visible').count()).toBe(230);
    expect(await page.locator('#filters').isVisible()).toBe(false);
  });

  test('prints all units on A4, with the header on each page', async () => {
    const page = await show(samplePage(70));
    const texts = await printed(page);
    const withUnits = texts.filter((text) => text.includes('公安局') && text.includes('办结率'));
    expect(withUnits.length).toBeGreaterThan(1);
    // Of some fonts the letters come back as radicals of the same look.
    expect(texts.join('')).toMatch(/北.67.人.政府/);
  });

  test.each([
    ['desktop', desktop, 'axe.run()'],
    // What is dark differs in its colours alone.
    ['dark', dark, 'axe.run({ runOnly: ["color-contrast"] })'],
    ['phone', phone, 'axe.run()'],
  ])('is accessible and never scrolls sideways as a whole: %s', async (_, options, look) => {
    const page = await show(few, options);
    const complaints = async () => {
      const { violations } = await page.evaluate<AxeResults>(look);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
    };
    await page.evaluate(axe);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    expect(await complaints()).toEqual([]);
    await page.locator('#rows tr .name button').first().click();
    expect(await complaints()).toEqual([]);
  });

  test('texts from workbooks stay texts', async () => {
    const page = await show(
      samplePage(hostileTexts.length, (units) =>
        units.map((unit, at) => {
          const text = hostileTexts[at] ?? '';
          return { ...unit, organ: `${at}${text}`, path: text, places: unit.places.map(() => text) };
        }),
      ),
    );
    const heard: string[] = [];
    page.on('dialog', (dialog) => heard.push(dialog.message()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => heard.push(request.url()));
    const count = () => page.evaluate('document.querySelectorAll("script,img,iframe,link,base,meta").length');
    const before = await count();
    await page.getByRole('button', { name: /^单位/ }).click();
    for (const button of await page.locator('#rows .name button').all()) {
      await button.click();
      await page.keyboard.press('Escape');
    }
    expect({ heard, after: await count() }).toEqual({ heard: [], after: before });
  });
});
