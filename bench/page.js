// The page of a batch in Chromium, where it is installed, against a plain table of as many rows and bytes.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { loadSource } from '../scripts/load-source.js';
import { median, report } from './measure.js';

const ROUNDS = 5;
/** Workbooks that are checked; the units are these over and over, under names of their own. */
const DIFFERENT = 60;

const at = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const { checkWorkbook, editions, rules } = createRequire(import.meta.url)(at('dist/index.cjs'));
const browserPath = [process.env.CHROME_PATH ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  existsSync,
);

if (browserPath) await measure(browserPath);
else console.log('          skipped: no Chromium was found; CHROME_PATH can name one');

/** @param {string} executablePath */
async function measure(executablePath) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'page-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const entries = await checked();
  for (const count of [1000, 3000]) {
    const markup = await pageOf(entries, count);
    const page = await opened(browser, path.join(folder, 'page.html'), markup);
    const plain = await opened(browser, path.join(folder, 'plain.html'), plainOf(count, markup.length));
    const hide = `for (const row of document.querySelectorAll('tr')) row.hidden = !row.hidden`;
    const filter = (/** @type {string} */ text) =>
      `text.value = '${text}'; text.dispatchEvent(new Event('input'))`;
    const hiding = (await acted(plain.page, [hide, hide])) / 2;
    report(
      `${count} units, ${(markup.length / 1e6).toFixed(1)} MB: loading, against the table`,
      page.ms / plain.ms,
      2,
    );
    const searching = (await acted(page.page, [filter('9'), filter('')])) / 2;
    report(`${count} units: a search, against hiding and showing the table's rows`, searching / hiding, 2);
    const sorting = await acted(page.page, [`document.querySelector('[data-sort=name] button').click()`]);
    report(`${count} units: sorting, against the same`, sorting / hiding);
  }
  await browser.close();
  await rm(folder, { recursive: true });
}

async function checked() {
  const { manyWorkbooks } = await loadSource(at('test/support/many-workbooks.ts'));
  const entries = [];
  for await (const { path: name, bytes } of manyWorkbooks(DIFFERENT))
    entries.push((await checkWorkbook(name, bytes, { editions, rules, read: {}, withData: true })).result);
  return entries;
}

/** @param {any[]} entries @param {number} count */
async function pageOf(entries, count) {
  const { toHtml } = await loadSource(at('src/reporter/html/batch-page.ts'));
  const files = Array.from({ length: count }, (_, number) => ({
    ...entries[number % entries.length],
    path: `各部门/${number}.xlsx`,
    organ: `某市第${number}局`,
  }));
  const tool = { name: 'report', version: '0' };
  return [...toHtml({ tool, files }, { maxFindings: 50, quiet: false, editions })].join('');
}

/** @param {number} rows @param {number} length */
function plainOf(rows, length) {
  const cells = '<td>2024</td><td>未通过</td><td>3</td><td>1</td><td>0</td>';
  const rest = '文字 '.repeat(Math.max(0, Math.round((length / rows - 180) / 3)));
  const row = (/** @type {number} */ number) =>
    `<tr><th>某市第${number}局</th>${cells}</tr><tr><td colspan="6"><details><summary>内容</summary>${rest}</details></td></tr>`;
  const body = Array.from({ length: rows }, (_, number) => row(number)).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>表</title><table>${body}</table>`;
}

/** The page, and the milliseconds until it is drawn, the median of the rounds. @param {import('playwright-core').Browser} browser @param {string} file @param {string} markup */
async function opened(browser, file, markup) {
  await writeFile(file, markup);
  const times = [];
  for (let round = 0; ; round++) {
    const page = await browser.newPage();
    const start = performance.now();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    times.push(performance.now() - start);
    if (round === ROUNDS - 1) return { page, ms: median(times) };
    await page.close();
  }
}

/** Milliseconds of acts in a page, each until it is drawn; the median of the rounds. @param {import('playwright-core').Page} page @param {string[]} acts */
async function acted(page, acts) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    for (const act of acts)
      sum += Number(
        await page.evaluate(`new Promise((done) => {
          const text = document.getElementById('text');
          const start = performance.now();
          ${act};
          document.body.offsetHeight;
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        })`),
      );
    times.push(sum);
  }
  return median(times);
}
