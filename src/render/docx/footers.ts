import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { styles } from '../pdf/styles.js';
import { exactly, lineOf, twips } from './page.js';
import { styleIds } from './role-styles.js';

const { size } = styles.pageNumber;

/** — 1 —, one character from the outer edge: odd pages right, even pages left (GB/T 9704-2012, 7.5). */
export const footers = () => ({ default: pageNumber('right'), even: pageNumber('left') });

function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: side,
        indent: { [side]: twips(size) },
        spacing: exactly(twips(lineOf(size))),
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
