// What pdf.js finds in the PDF files that are sent here, as JSON. A thread of its own: pdf.js is ES modules only.
import { parentPort } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const LOOKS = { contents, marked, pictures };

parentPort.on('message', async ({ id, look, bytes, scale }) => {
  try {
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
    parentPort.postMessage({ id, found: JSON.stringify(await LOOKS[look](pdf, scale)) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});

/** What it tells of itself, and what stands on its pages. */
async function contents(pdf) {
  const { info, metadata } = await pdf.getMetadata();
  const pages = await eachPage(pdf, async (page) => {
    const { items } = await page.getTextContent();
    return {
      lines: items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''),
      texts: items.map((item) => ({
        text: item.str,
        x: item.transform[4],
        y: item.transform[5],
        width: item.width,
        size: Math.hypot(item.transform[2], item.transform[3]),
      })),
      structure: await page.getStructTree(),
    };
  });
  const outline = (await pdf.getOutline())?.map((item) => item.title) ?? [];
  return { info, title: metadata?.get('dc:title'), marked: await pdf.getMarkInfo(), outline, pages };
}

/** The text of each piece of marked content, and what is attached. */
async function marked(pdf) {
  const texts = {};
  await eachPage(pdf, async (page) => {
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open = [];
    for (const item of items) {
      if (item.type?.startsWith('begin')) open.push(item.id);
      else if (item.type === 'endMarkedContent') open.pop();
      else {
        const id = open.findLast((name) => name);
        if (id) texts[id] = (texts[id] ?? '') + item.str;
      }
    }
  });
  const attachments = Object.values((await pdf.getAttachments()) ?? {}).map(({ filename, content }) => ({
    filename,
    content: Buffer.from(content).toString('utf8'),
  }));
  return { texts, attachments };
}

/** The pages as PNG in base64. */
function pictures(pdf, scale) {
  return eachPage(pdf, async (page) => {
    const viewport = page.getViewport({ scale });
    const { canvas, context } = pdf.canvasFactory.create(
      Math.round(viewport.width),
      Math.round(viewport.height),
    );
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    return canvas.toBuffer('image/png').toString('base64');
  });
}

async function eachPage(pdf, look) {
  const found = [];
  for (let number = 1; number <= pdf.numPages; number++) found.push(await look(await pdf.getPage(number)));
  return found;
}
