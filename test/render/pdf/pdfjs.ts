import path from 'node:path';
import { Worker } from 'node:worker_threads';

type Answer = { readonly id: number } & ({ readonly found: string } | { readonly error: string });

let thread: Worker | undefined;
let asked = 0;

afterAll(() => thread?.terminate());

/**
 * What another program, pdf.js, finds in a PDF file. All of a suite are read by one thread: to load pdf.js takes longer
 * than to read a file.
 * @param scale of pictures, to 72 dots per inch
 */
export function lookInto<T>(
  look: 'contents' | 'marked' | 'pictures',
  bytes: Uint8Array,
  scale?: number,
): Promise<T> {
  thread ??= new Worker(path.join(__dirname, 'pdfjs-thread.mjs'), { stderr: true });
  const reader = thread;
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const hear = (answer: Answer) => {
      if (answer.id !== id) return;
      reader.off('message', hear);
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(JSON.parse(answer.found));
    };
    reader.on('message', hear);
    reader.postMessage({ id, look, bytes: Uint8Array.from(bytes), scale });
  });
}
