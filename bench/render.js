// Setting a report of seven pages: cold, warm and its size, against LibreOffice and Chromium, where they are installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { median, report, time } from './measure.js';

const require = createRequire(import.meta.url);
const at = (/** @type {string} */ file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const { buildDocument, checkWorkbook, editions, loadFonts, renderPdf, rules, valuesOf, writeTemplate } =
  require(at('dist/index.cjs'));

const PAGES = 7;
const COLD_ROUNDS = 5;
const WARM_ROUNDS = 3;
/** As many workbooks as LibreOffice gets in one call. */
const BATCH = 12;

const context = { editions, rules, read: {} };
const fonts = loadFonts(at('dist/fonts'));
const soffice = find('soffice', 'libreoffice');
const browser = process.env.CHROME_PATH || find('chromium', 'chromium-browser', 'google-chrome');

const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-render-'));
try {
  const workbook = path.join(folder, 'report.xlsx');
  await writeFile(workbook, await sevenPages());
  const page = path.join(folder, 'report.html');
  run(process.execPath, [at('bin/report.cjs'), 'render', workbook, `--html=${page}`]);
  await cold(workbook, page);
  await warm(workbook, page);
} finally {
  await rm(folder, { recursive: true });
}

/** fixtures/2019.json, with as much said in section one as fills the pages. */
async function sevenPages() {
  const data = JSON.parse(await readFile(at('fixtures/2019.json'), 'utf8'));
  const edition = editions.byId(data.edition);
  const { overview } = data.narrative;
  for (let times = 1; times < 20; times++) {
    const narrative = { ...data.narrative, overview: Array(times).fill(overview).join('\n') };
    const content = { ...data, narrative, notes: {}, values: new Map(valuesOf(data, edition)) };
    const bytes = await writeTemplate(edition, content);
    if ((await setPdf(bytes)).pages >= PAGES) return bytes;
  }
  throw new Error(`no report of ${PAGES} pages`);
}

/** What `render --pdf` does, but for the files. */
async function setPdf(/** @type {Uint8Array} */ bytes) {
  const checked = await checkWorkbook('report.xlsx', bytes, context);
  return renderPdf(buildDocument(checked.report, { charts: false }), fonts);
}

/** One command each, from start to exit; the median of rounds taken in turn, after one that does not count. */
async function cold(/** @type {string} */ workbook, /** @type {string} */ page) {
  const pdf = path.join(folder, 'ours.pdf');
  const printed = [`--print-to-pdf=${path.join(folder, 'printed.pdf')}`, pathToFileURL(page).href];
  /** @type {Record<string, () => void>} */
  const jobs = {
    ours: () => run(process.execPath, [at('bin/report.cjs'), 'render', workbook, `--pdf=${pdf}`, '--force']),
    ...(soffice && {
      'LibreOffice converting the workbook': () => convert([workbook]),
      'LibreOffice converting our page': () => convert([page]),
    }),
    ...(browser && {
      'Chromium printing our page': () =>
        run(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', ...printed]),
    }),
  };
  const times = await inTurn(jobs, COLD_ROUNDS);
  for (const name of Object.keys(jobs).slice(1))
    report(`cold: report render --pdf, against ${name}`, times.ours / times[name], 1 / 2.5);
  report('cold: seconds of report render --pdf', times.ours / 1000);
  report('the file, in KB', (await stat(pdf)).size / 1024, 200);
}

/** Many workbooks: in one process that shares its fonts, in one call of LibreOffice, in a browser kept open. */
async function warm(/** @type {string} */ workbook, /** @type {string} */ page) {
  const bytes = await readFile(workbook);
  const { report: read } = await checkWorkbook('report.xlsx', bytes, context);
  const document = buildDocument(read, { charts: false });
  const copies = await Promise.all(
    ['.xlsx', '.html'].map((extension) => copiesOf(extension === '.xlsx' ? workbook : page, extension)),
  );
  const open = browser && (await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] }));
  const markup = await readFile(page, 'utf8');
  /** @type {Record<string, () => unknown>} */
  const jobs = {
    ours: () => time(async () => void (await setPdf(bytes)), BATCH),
    setting: () => time(async () => void (await renderPdf(document, fonts)), BATCH),
    ...(soffice && {
      'LibreOffice converting workbooks': () => convert(copies[0]),
      'LibreOffice converting our pages': () => convert(copies[1]),
    }),
    ...(open && { 'Chromium kept open': () => time(() => print(open, markup), BATCH) }),
  };
  const times = await inTurn(jobs, WARM_ROUNDS);
  await open?.close();
  for (const name of Object.keys(jobs).slice(2)) {
    // A page is what is left of a workbook when it has been read and checked.
    const [done, taken] = name.endsWith('workbooks')
      ? ['read, checked and set', times.ours]
      : ['set', times.setting];
    report(`warm: ${BATCH} reports ${done}, against ${name}`, taken / times[name], 1 / 2);
  }
  report('PDFs a second: workbooks read, checked and set', (BATCH * 1000) / times.ours);
  report('PDFs a second: set only', (BATCH * 1000) / times.setting);
}

/** Milliseconds of each job, the median of rounds; the first round only warms up. */
async function inTurn(/** @type {Record<string, () => unknown>} */ jobs, /** @type {number} */ rounds) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, job] of Object.entries(jobs)) {
      const taken = await time(async () => void (await job()), 1);
      if (round > 0) times[name].push(taken);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** A profile of its own, so that an open LibreOffice is left alone. */
function convert(/** @type {readonly string[]} */ files) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  run(soffice, [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    path.join(folder, 'out'),
    ...files,
  ]);
}

async function print(/** @type {import('playwright-core').Browser} */ open, /** @type {string} */ markup) {
  const page = await open.newPage();
  await page.setContent(markup);
  await page.pdf({ preferCSSPageSize: true });
  await page.close();
}

async function copiesOf(/** @type {string} */ file, /** @type {string} */ extension) {
  const copies = path.join(folder, 'copies');
  await mkdir(copies, { recursive: true });
  const names = Array.from({ length: BATCH }, (_, index) => path.join(copies, `${index}${extension}`));
  await Promise.all(names.map((name) => copyFile(file, name)));
  return names;
}

function run(/** @type {string} */ program, /** @type {readonly string[]} */ args) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

/** The first of the programs that is in the path. */
function find(/** @type {readonly string[]} */ ...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = names.flatMap((name) => folders.map((each) => path.join(each, name))).find(existsSync);
  if (!found) console.log(`          skipped: ${names[0]} is not installed`);
  return found;
}
