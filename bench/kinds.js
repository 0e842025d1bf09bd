// The same report as Word document, web page, text and old workbooks: reading and checking each, against the workbook.
// Of a PDF: the same, against what pdfjs-dist needs to give its text and lines.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../scripts/load-source.js';
import { median, report, time } from './measure.js';

const require = createRequire(import.meta.url);
const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { checkWorkbook, editions, rules, valuesOf, writeTemplate } = require(at('dist/index.cjs'));

const context = { editions, rules, read: {} };
const ROUNDS = 7;
const FILES = 30;

const data = JSON.parse(await readFile(at('fixtures/2021.json'), 'utf8'));
const edition = editions.byId(data.edition);
const values = new Map(valuesOf(data, edition));
const content = { ...data, notes: data.notes ?? {}, organ: data.organ.name, values };
const { wordDocument, PLAIN } = await loadSource(at('test/support/word.ts'));
const { writePage } = await loadSource(at('test/support/pages/write-page.ts'));
const { flatten, FLATTENINGS } = await loadSource(at('test/support/pages/flatten.ts'));
const [flat] = Object.values(FLATTENINGS);

/** @type {Record<string, { bytes: Uint8Array, aim: number }>} */
const kinds = {
  xlsx: { bytes: await writeTemplate(edition, { ...data, notes: content.notes, values }), aim: 1 },
  docx: { bytes: wordDocument(edition, content, PLAIN), aim: 1.5 },
  html: { bytes: writePage(edition, content), aim: 1.5 },
  txt: { bytes: new TextEncoder().encode(flatten(edition, content, flat)), aim: 1.5 },
  xls: { bytes: await readFile(at('fixtures/2021.xls')), aim: 3 },
};

/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [kind, { bytes }] of Object.entries(kinds)) {
    const check = async () => void (await checkWorkbook(`年报.${kind}`, bytes, context));
    const taken = await time(check, FILES);
    // The first round is that of a program still warming up.
    if (round > 0) times[kind].push(taken);
  }
for (const [kind, { aim }] of Object.entries(kinds).slice(1))
  report(
    `${FILES} reports as ${kind}: validate, against the same as xlsx`,
    median(times[kind]) / median(times.xlsx),
    aim,
  );

const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const pdf = await readFile(at('fixtures/pdf/chromium-rows-2021.pdf'));
/** @type {{ ours: number[], theirs: number[] }} */
const taken = { ours: [], theirs: [] };
const check = async () => void (await checkWorkbook('年报.pdf', new Uint8Array(pdf), context));
const textAndLines = async () => {
  const options = { data: new Uint8Array(pdf), verbosity: 0, isEvalSupported: false, useSystemFonts: true };
  const document = await getDocument(options).promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
  }
  await document.destroy();
};
for (let round = 0; round < ROUNDS; round++) {
  const [ours, theirs] = [await time(check, 3), await time(textAndLines, 3)];
  if (round > 0) {
    taken.ours.push(ours);
    taken.theirs.push(theirs);
  }
}
report(
  'a report as pdf: validate, against text and lines by pdfjs-dist',
  median(taken.ours) / median(taken.theirs),
  1.2,
);
