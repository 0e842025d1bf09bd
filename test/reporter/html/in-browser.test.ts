import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { editions } from '../../../src/edition/editions.js';
import type { FileEntry } from '../../../src/finding/entry.js';
import { toHtml } from '../../../src/reporter/html/batch-page.js';
import { plain } from '../../../src/reporter/plain.js';
import { hostileTexts } from '../../render/html/hostile.js';
import { dark, describeInBrowser, desktop, phone } from '../../support/browser.js';
import { entryOf, sampleRun, TOOL, WRONG, whole } from '../sample-run.js';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pageOf = (files: readonly FileEntry[]) =>
  whole(toHtml({ tool: TOOL, files }, { maxFindings: 50, editions }));

jest.setTimeout(60_000);

describeInBrowser('the page of a batch', (show) => {
  let markup = '';
  let files: readonly FileEntry[] = [];
  beforeAll(async () => {
    const samples = await Promise.all(['2021', '2019'].map(sampleRun));
    files = samples.flatMap((run, index) =>
      run.files.map((file) => ({ ...file, path: `${index + 1}/${file.path}` })),
    );
    markup = pageOf(files);
  });

  const names = (page: Page) => page.locator('tbody.unit:visible .path').allInnerTexts();

  test('filters by status, rule and text, and says how many are shown', async () => {
    const page = await show(markup);
    const shown = page.locator('#shown');
    const [status, rule] = [/^结果/, /^问题/].map((name) => page.getByRole('combobox', { name })) as [
      Locator,
      Locator,
    ];
    expect(await shown.innerText()).toBe('显示 8 个，共 8 个单位');
    await status.selectOption('failed');
    expect(await names(page)).toEqual(['1/各部门/乙局 2024.xlsx', '2/各部门/乙局 2024.xlsx']);
    await status.selectOption('');
    await rule.selectOption('F-OPEN');
    expect(await names(page)).toEqual(['1/各部门/丁局.xlsx', '2/各部门/丁局.xlsx']);
    await rule.selectOption('');
    await page.getByLabel('查找').fill('丙局 没有内容');
    expect(await names(page)).toEqual(['1/各部门/丙局.xlsx', '2/各部门/丙局.xlsx']);
    expect(await shown.innerText()).toBe('显示 2 个，共 8 个单位');
    await page.getByLabel('查找').fill('没有这样的单位');
    expect(await page.getByText('没有符合条件的单位。').isVisible()).toBe(true);
  });

  test('sorts by each column, by keyboard too', async () => {
    const page = await show(markup);
    const button = page.getByRole('button', { name: '错误' });
    await button.focus();
    await page.keyboard.press('Enter');
    const figures = async () => (await page.locator('tr > td.error').allInnerTexts()).map(Number);
    const before = await figures();
    expect(before).toEqual([...before].sort((a, b) => b - a));
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Enter');
    expect(await figures()).toEqual([...before].reverse().sort((a, b) => a - b));
    await page.getByRole('button', { name: '单位' }).click();
    const organs = await page.locator('tbody .name').allInnerTexts();
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    expect(organs).toEqual([...organs].sort(collator.compare));
  });

  test('draws the table of the form when a unit is opened, with its figures and marks', async () => {
    const page = await show(markup);
    const unit = page.locator('tbody[data-status=failed]').first();
    expect(await unit.locator('.form table').count()).toBe(0);
    await unit.locator('summary').focus();
    await page.keyboard.press('Enter');
    const cells = unit.locator('.form td[headers]');
    await cells.first().waitFor();
    const wrong = unit.locator('.form .wrong');
    expect((await wrong.allInnerTexts()).map((text) => text.split(/\s+/).join(' '))).toEqual(
      expect.arrayContaining(['7777 错误 → 31', '41 错误']),
    );
    const drawn = (
      await cells.evaluateAll((all) => all.map((cell) => cell.firstChild?.textContent ?? ''))
    ).slice(0, 7);
    expect(drawn).toEqual(Object.values(receivedOf(files[1])).map(String));
    const ids = await page.evaluate('[...document.querySelectorAll("[id]")].map(({ id }) => id)');
    expect(new Set(ids as string[]).size).toBe((ids as string[]).length);
    expect(
      await cells
        .first()
        .evaluate((cell) =>
          (cell.getAttribute('headers') ?? '')
            .split(' ')
            .map((id) => cell.ownerDocument.getElementById(id)?.textContent),
        ),
    ).toEqual(expect.arrayContaining(['自然人', '一、本年新收政府信息公开申请数量']));
  });

  test('can be read with scripts off, and shows nothing to press that would not work', async () => {
    const page = await show(markup, { ...desktop, javaScriptEnabled: false });
    expect(await page.getByLabel('查找').isVisible()).toBe(false);
    const details = page.locator('details').first();
    await details.locator('summary').click();
    expect(await details.locator('.advice').isVisible()).toBe(true);
  });

  test('prints the name of a unit in the widest column, and its header on the page of the first unit', async () => {
    const page = await show(markup);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 900 });
    const widths = await page
      .locator('.units > thead th')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
    const [name = 0, ...others] = widths;
    expect(name).toBeGreaterThan(2 * Math.max(...others));
    expect(await page.locator('.units > thead').evaluate((head) => getComputedStyle(head).breakAfter)).toBe(
      'avoid',
    );
  });

  test('prints with everything open', async () => {
    const page = await show(markup);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('.form table').count()).toBeGreaterThan(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details[open]').count()).toBe(0);
  });

  test('draws no more tables for the printer than it takes, and says so', async () => {
    const wrong = files.find(({ status }) => status === 'failed') as FileEntry;
    const many = [...Array(230).keys()].map((number) => ({ ...wrong, path: `${number}.xlsx` }));
    const page = await show(pageOf(many));
    const said = page.getByText('打印时画出前 200 张表，共 230 张');
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect([await page.locator('.form table').count(), await said.isVisible()]).toEqual([200, true]);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await said.isVisible()).toBe(false);
    const last = page.locator('tbody.unit').last();
    await last.locator('summary').click();
    await last.locator('.form table').waitFor();
  });

  test.each([
    ['desktop', desktop, 'axe.run()'],
    // What is dark differs in its colours alone.
    ['dark', dark, 'axe.run({ runOnly: ["color-contrast"] })'],
    ['phone', phone, 'axe.run()'],
  ])('is accessible and never scrolls sideways as a whole: %s', async (_, options, look) => {
    const page = await show(markup, options);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.locator('.form table').first().waitFor();
    // Not innerWidth, which on a phone grows with what is too wide.
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>(look);
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`)),
    ).toEqual([]);
  });

  test('texts from workbooks stay texts, drawn ones too', async () => {
    const file = await entryOf('a.xlsx', '2021', WRONG);
    const hostile = hostileTexts.map((text, index): FileEntry => {
      return {
        ...file,
        path: `${index}${text}`,
        organ: text,
        findings: file.findings.map((finding) => ({ ...finding, message: text, basis: text })),
        data: {
          ...file.data,
          requests: {
            ...(file.data?.requests as object),
            received: { ...receivedOf(file), individuals: text },
          },
        } as never,
      };
    });
    const page = await show(pageOf(hostile));
    const heard: string[] = [];
    page.on('dialog', (dialog) => heard.push(dialog.message()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => heard.push(request.url()));
    const count = () =>
      page.evaluate('document.querySelectorAll("script,img,iframe,svg,link,base,form,meta").length');
    const before = await count();
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page
      .locator('.form table')
      .nth(hostileTexts.length - 1)
      .waitFor();
    const figures = await page
      .locator('.form')
      .evaluateAll((forms) =>
        forms.map((form) => form.querySelector('td[headers]')?.firstChild?.textContent ?? ''),
      );
    expect(figures).toEqual(hostileTexts.map(plain));
    expect({ heard, after: await count() }).toEqual({ heard: [], after: before });
  });
});

/** The row of table three that is broken. */
function receivedOf(file: FileEntry | undefined): object {
  return (file?.data?.requests as { received: object } | undefined)?.received ?? {};
}
