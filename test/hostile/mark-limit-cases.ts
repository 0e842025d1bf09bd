import type { limits } from '../../src/limits/limits.js';
import { oneCell, rawWorkbook, relationships, worksheet } from '../source/xlsx/raw-workbook.js';

export type MarkLimit = keyof Pick<typeof limits, 'styles' | 'comments' | 'columns' | 'entries'>;

/** Types that a copy declares before its last: those of comments, of relationships, of drawings, and of the list. */
const TYPES_OF_ITS_OWN = 4;
/** The comment itself. */
const COMMENTS_OF_ITS_OWN = 1;

const marked = oneCell('<c><v>1</v></c>');
const commented = (comments: string) =>
  rawWorkbook(marked, {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships({ comments: '../comments1.xml' }),
    'xl/comments1.xml': `<comments><authors/><commentList>${comments}</commentList></comments>`,
  });

/** For each limit that marking has beside those of reading, a workbook that asks for exactly so much. */
export const markLimitCases: Readonly<Record<MarkLimit, (amount: number) => Uint8Array>> = {
  styles: (count) =>
    rawWorkbook(marked, {
      'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(count)}</cellXfs></styleSheet>`,
    }),
  comments: (count) =>
    commented(
      `<comment ref="B1" authorId="0"><text>${'<r><t>a</t></r>'.repeat(count - COMMENTS_OF_ITS_OWN)}</text></comment>`,
    ),
  columns: (count) =>
    rawWorkbook(
      worksheet('<row><c><v>1</v></c></row>', '', `<cols>${'<col min="1" max="1"/>'.repeat(count)}</cols>`),
    ),
  entries: (count) =>
    rawWorkbook(marked, {
      '[Content_Types].xml': `<Types>${'<Override PartName="/a" ContentType="a"/>'.repeat(count - TYPES_OF_ITS_OWN)}</Types>`,
    }),
};
