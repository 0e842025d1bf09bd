// node scripts/pictures.js, after npm run build: the pictures of a page that the README shows. CHROME_PATH names a
// Chromium that is elsewhere.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { loadSource } from './load-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'report-pictures-'));
execFileSync(
  process.execPath,
  [join(root, 'bin/report.cjs'), 'render', join(root, 'fixtures/2021.xlsx'), '--pdf', '--html', '-o', folder],
  { stdio: 'ignore' },
);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium' });

/** @param {import('playwright-core').BrowserContextOptions} options */
async function open(options) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(pathToFileURL(join(folder, '2021.html')).href);
  return page;
}

const desktop = await open({ viewport: { width: 1240, height: 1160 }, deviceScaleFactor: 0.7 });
await desktop.screenshot({ path: join(root, 'docs/page.png') });

const phone = await open({ viewport: { width: 390, height: 700 }, isMobile: true, hasTouch: true });
const table = phone.locator('section[tabindex]').first();
await table.evaluate((region) => {
  region.scrollIntoView({ block: 'end' });
  region.scrollTo(80, 330);
});
await phone.screenshot({ path: join(root, 'docs/phone.png') });

const figures = await (
  await browser.newContext({ viewport: { width: 1240, height: 900 }, deviceScaleFactor: 0.7 })
).newPage();
const { samplePage } = await loadSource(join(root, 'test/rollup/sample-page.ts'));
await figures.setContent(samplePage(40));
await figures.evaluate('scrollTo(0, 625)');
await figures.screenshot({ path: join(root, 'docs/rollup.png') });

const { patchedWorkbook } = await loadSource(join(root, 'test/rules/patch.ts'));
const wrong = await patchedWorkbook('2021', { set: { 'requests.received.total': 14 } });
const offline = await (
  await browser.newContext({ viewport: { width: 1080, height: 1120 }, deviceScaleFactor: 0.8 })
).newPage();
await offline.goto(pathToFileURL(join(root, 'dist/page.html')).href);
await offline.setInputFiles('#files', { name: '年报.xlsx', mimeType: '', buffer: Buffer.from(wrong) });
await offline.locator('.form .wrong').first().waitFor();
await offline.locator('#state', { hasText: '检查完毕' }).waitFor();
await offline.screenshot({ path: join(root, 'docs/offline-page.png') });

await browser.close();
await rm(folder, { recursive: true });
