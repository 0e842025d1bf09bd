import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { messages } from '../../src/messages/messages.js';
import { withError } from '../cli/workbooks.js';
import { describeInBrowser, desktop, phone } from '../support/browser.js';
import { PAGE } from './built-page.js';

const texts = messages.page;

describeInBrowser('the offline page', (_, open) => {
  let folder = '';
  beforeAll(() => {
    folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'report-')), '我的 文件');
    mkdirSync(folder);
    cpSync(PAGE, path.join(folder, '核对 网页.html'));
  });
  afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

  /** The page by double click, without a network, and all that it asked for. */
  async function opened(options = desktop): Promise<{ page: Page; requests: string[] }> {
    const context = await open({ ...options, offline: true });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path.join(folder, '核对 网页.html')).href);
    return { page, requests };
  }

  const drop = async (page: Page, name: string, content: Uint8Array) => {
    await page.setInputFiles('#files', { name, mimeType: '', buffer: Buffer.from(content) });
    await page.locator('#state', { hasText: '检查完毕' }).waitFor();
  };

  const violations = async (page: Page) => {
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
  };

  test('names the wrong cell, corrects it by a click, saves the copy, and asks the network for nothing', async () => {
    const { page, requests } = await opened();
    await drop(page, '年报.xlsx', await withError());
    expect(await page.locator('.badge').textContent()).toBe('未通过');
    expect(await page.locator('td.wrong').count()).toBeGreaterThan(0);
    await page.locator('.accept').first().click();
    await page.locator('.badge.passed').waitFor();
    expect(await page.locator('.changes li').count()).toBe(1);
    expect(await page.locator('td.settled').count()).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: texts.saves.corrected, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('年报（更正）.xlsx');
    expect(requests.filter((address) => !/^(?:file|blob):/.test(address))).toEqual([]);
    expect(requests.filter((address) => address.startsWith('file:'))).toHaveLength(1);
    const blocked = await page.evaluate(async () => {
      try {
        await fetch('https://www.example.gov.cn/');
        return 'sent';
      } catch {
        return 'refused';
      }
    });
    expect(blocked).toBe('refused');
  });

  test('a figure can be typed with the keyboard alone; what is pasted is read as a page', async () => {
    const { page } = await opened();
    await drop(page, '年报.xlsx', await withError());
    const cell = page.locator('td.wrong').first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('12abc');
    await page.keyboard.press('Enter');
    expect(await page.locator('td input').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('td input').count()).toBe(0);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<h1>某市水务局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p>');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.locator('.unit .path', { hasText: `${texts.pasted}.html` }).waitFor();
  });

  test.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ])('can be used by everybody on %s', async (_name, options) => {
    const { page } = await opened(options);
    expect(await violations(page)).toEqual([]);
    await drop(page, '年报.xlsx', await withError());
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
});
