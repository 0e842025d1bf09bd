// Reads a PDF file from stdin and prints the text of each piece of marked content, and what is attached. A process of
// its own: pdf.js is ES modules only.
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
const texts = {};
for (let number = 1; number <= pdf.numPages; number++) {
  const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((name) => name);
      if (id) texts[id] = (texts[id] ?? '') + item.str;
    }
  }
}
const attachments = Object.values((await pdf.getAttachments()) ?? {}).map(({ filename, content }) => ({
  filename,
  content: Buffer.from(content).toString('utf8'),
}));
console.log(JSON.stringify({ texts, attachments }));
