// Draws the pages of a PDF file from stdin and prints them as PNG in base64, a line each. A process of its own: pdf.js
// is ES modules only.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const scale = Number(process.argv[2]) / 72;
const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const { canvas, context } = pdf.canvasFactory.create(
    Math.round(viewport.width),
    Math.round(viewport.height),
  );
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  console.log(canvas.toBuffer('image/png').toString('base64'));
}
