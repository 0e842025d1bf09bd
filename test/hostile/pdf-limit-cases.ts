import type { limits } from '../../src/limits/limits.js';
import { lineFrom, rawPdf, textAt } from '../source/pdf/raw-pdf.js';

export type PdfLimit = keyof Pick<typeof limits, 'pages' | 'operators' | 'pageRules'>;

const text = textAt(100, 700, '规章');
const OPERATORS_OF_ITS_OWN = text.split('\n').length - 1 + 4;

/** For each limit a PDF that asks for exactly so much, and, but for that, can be read. */
export const pdfLimitCases: Readonly<Record<PdfLimit, (amount: number) => Uint8Array>> = {
  pages: (count) => rawPdf(Array.from({ length: count }, () => ({ content: text }))),
  operators: (count) => rawPdf([{ content: text + 'q\n'.repeat(count - OPERATORS_OF_ITS_OWN) }]),
  pageRules: (count) =>
    rawPdf([
      {
        content:
          text +
          Array.from({ length: count }, (_, index) => {
            const [x, y] = [20 + (index % 50) * 10, 20 + Math.floor(index / 50) * 3];
            return lineFrom(x, y, x + 6, y);
          }).join(''),
      },
    ]),
};
