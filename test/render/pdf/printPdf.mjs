// Reads a PDF file from stdin and prints what pdf.js finds in it. A process of its own: pdf.js is ES modules only.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
const { info, metadata } = await pdf.getMetadata();
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push({
    lines: items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''),
    texts: items.map((item) => ({
      text: item.str,
      x: item.transform[4],
      y: item.transform[5],
      width: item.width,
      size: Math.hypot(item.transform[2], item.transform[3]),
    })),
    structure: await page.getStructTree(),
  });
}
const outline = (await pdf.getOutline())?.map((item) => item.title) ?? [];
const marked = await pdf.getMarkInfo();
console.log(JSON.stringify({ info, title: metadata?.get('dc:title'), marked, outline, pages }));
