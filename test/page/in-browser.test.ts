import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { messages } from '../../src/messages/messages.js';
import { withError, withWarning } from '../cli/workbooks.js';
import { describeInBrowser, desktop, phone } from '../support/browser.js';
import { PAGE } from './built-page.js';

const texts = messages.page;

const FONT = path.resolve(__dirname, '../../dist/fonts/body.ttf');

/** Those that open what other programs wrote only if it is whole. */
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const opens = hasOffice ? 'opens' : 'would open (skipped: LibreOffice is not installed)';

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

  const drop = async (page: Page, files: Readonly<Record<string, Uint8Array>>) => {
    const dropped = Object.entries(files).map(([name, bytes]) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(bytes),
    }));
    await page.setInputFiles('#files', dropped);
    await page.locator('#state', { hasText: '检查完毕' }).waitFor();
  };

  /** Saves by a button, into the folder of what was saved. @returns the name under which it is saved */
  const save = async (page: Page, label: string) => {
    const button = page.getByRole('button', { name: label, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    await download.saveAs(path.join(folder, 'saved', download.suggestedFilename()));
    return download.suggestedFilename();
  };

  /** Whether closing the tab asks first; it stays open then. */
  const asksToStay = async (page: Page) => {
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.type() === 'beforeunload';
    });
    const closed = page.waitForEvent('close').then(() => false);
    void page.close({ runBeforeUnload: true });
    const answer = await Promise.race([asked, closed]);
    asked.catch(() => {});
    closed.catch(() => {});
    return answer;
  };

  const violations = async (page: Page) => {
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
  };

  test('names the wrong cell, corrects it by a click, saves all there is, and asks the network for nothing', async () => {
    const { page, requests } = await opened();
    await drop(page, { '年报.xlsx': await withError(), 'body.ttf': readFileSync(FONT) });
    expect(await page.locator('.badge').textContent()).toBe('未通过');
    expect(await page.locator('td.wrong').count()).toBeGreaterThan(0);
    const names = [await save(page, texts.saves.marked), await save(page, texts.saveAlls.ledger)];
    await page.locator('.accept').first().click();
    await page.locator('.badge.passed').waitFor();
    expect(await page.locator('.changes li').count()).toBe(1);
    expect(await page.locator('td.settled').count()).toBeGreaterThan(0);
    for (const kind of ['corrected', 'docx', 'pdf', 'import'] as const)
      names.push(await save(page, texts.saves[kind]));
    expect(names).toEqual([
      ...['年报（标注）.xlsx', '台账.xlsx', '年报（更正）.xlsx'],
      ...['年报.docx', '年报.pdf', '年报.xlsx'],
    ]);
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
    expect(await asksToStay(page)).toBe(false);
  });

  test(`LibreOffice ${opens} the workbooks and the document that were saved`, () => {
    if (!hasOffice) return;
    const saved = path.join(folder, 'saved');
    const files = readdirSync(saved).filter((name) => !name.endsWith('.pdf'));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office')).href}`;
    const out = path.join(folder, 'opened');
    // What is not whole it would ask about, and it cannot ask.
    spawnSync('soffice', [
      ...[profile, '--headless', '--convert-to', 'pdf', '--outdir', out],
      ...files.map((name) => path.join(saved, name)),
    ]);
    const opened = readdirSync(out).map((name) => path.parse(name).name);
    expect(new Set(opened)).toEqual(new Set(files.map((name) => path.parse(name).name)));
  }, 120_000);

  test('many files make a list that is narrowed down, put in order, and printed open', async () => {
    const { page } = await opened();
    const [wrong, warned] = [await withError(), await withWarning()];
    await drop(page, { '1.xlsx': warned, '2.xlsx': warned, '3.xlsx': warned, '4.xlsx': wrong });
    const names = () => page.locator('.unit:visible .path').allTextContents();
    expect(await names()).toEqual(['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx']);
    await page.locator('thead .error button').click();
    expect((await names())[0]).toBe('4.xlsx');
    await page.locator('#status').selectOption('failed');
    expect(await names()).toEqual(['4.xlsx']);
    await page.locator('#status').selectOption('');
    await page.locator('#text').fill('3.xlsx');
    expect(await names()).toEqual(['3.xlsx']);
    await page.locator('#text').fill('');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.unit details:not([open])').count()).toBe(0);
  });

  test('a figure can be typed with the keyboard alone; what is pasted is read as a page', async () => {
    const { page } = await opened();
    await drop(page, { '年报.xlsx': await withError() });
    const cell = page.locator('td.wrong').first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('12abc');
    await page.keyboard.press('Enter');
    expect(await page.locator('td input').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('td input').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('41');
    await page.keyboard.press('Enter');
    await page.locator('.badge.passed').waitFor();
    // Whoever types goes on where they are.
    expect(await page.locator('td:focus').textContent()).toMatch(/^41/);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<h1>某市水务局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p>');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.locator('.unit .path', { hasText: `${texts.pasted}.html` }).waitFor();
    expect(await asksToStay(page)).toBe(true);
  });

  test.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ])('can be used by everybody on %s', async (_name, options) => {
    const { page } = await opened(options);
    if (options === desktop) expect(await violations(page)).toEqual([]);
    await drop(page, { '年报.xlsx': await withError() });
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
});
