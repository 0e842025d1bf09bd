import { type FileChild, Paragraph, TextRun } from 'docx';
import { withLinks } from '../../document/addresses.js';
import type { Block, ReportDocument } from '../../document/blocks.js';
import { linePitch } from '../pdf/page-size.js';
import { styles } from '../pdf/styles.js';
import { composeTables, gapOverRemark } from '../pdf/table/compose-tables.js';
import type { TableForms } from '../pdf/table/fit-tables.js';
import { textOf } from '../pdf/text/glyph.js';
import { documentTitleLines } from '../pdf/text/title.js';
import type { Typesetter } from '../pdf/text/typesetter.js';
import { cleanText } from './clean-text.js';
import { draftParagraphs } from './draft.js';
import { twips } from './page.js';
import { styleIds } from './role-styles.js';
import { runsOf } from './runs.js';
import { signatureParagraphs } from './signature.js';
import { toTable } from './table.js';

/** The document's blocks one after another; pictures of figures are for readers, not for editors. */
export function bodyOf(document: ReportDocument, typesetter: Typesetter): FileChild[] {
  const { title, blocks, draft } = document;
  const children: FileChild[] = [titleParagraph(title, typesetter)];
  const forms = composeTables(blocks, typesetter);
  const printed = blocks.filter(({ type }) => type !== 'chart');
  printed.forEach((block, index) => {
    const before = printed[index - 1]?.type;
    const isUnderTable = block.type !== 'note' && (before === 'table' || before === 'note');
    if (block.type === 'table') {
      const own = forms.get(block);
      if (own) children.push(toTable(formOf(own)));
    } else
      children.push(
        ...toChildren(block, typesetter, {
          isUnderTable,
          keepNext: printed[index + 1]?.type === 'signature',
        }),
      );
  });
  if (draft) children.push(...draftParagraphs(draft));
  // Word wants a paragraph behind the last table.
  if (!(children.at(-1) instanceof Paragraph)) children.push(new Paragraph({ style: styleIds.body }));
  return children;
}

/** Close rows, so that the longest table stays on its page in fonts of another computer too: nobody knows what room there is. */
const formOf = (forms: TableForms) => forms.find(({ padding }) => padding <= CLOSE) ?? forms[0];

/** Points. */
const CLOSE = 2.5;

/** Lines that GB/T 9704 has as a trapezium or a rhombus, which no program makes by itself. */
function titleParagraph(title: string, typesetter: Typesetter): Paragraph {
  const lines = documentTitleLines(typesetter.set(cleanText(title), styles.title));
  return new Paragraph({
    style: styleIds.title,
    children: lines.map((line, index) => new TextRun({ text: textOf(line), ...(index > 0 && { break: 1 }) })),
  });
}

function toChildren(
  block: Exclude<Block, { type: 'table' }>,
  typesetter: Typesetter,
  { isUnderTable, keepNext }: { readonly isUnderTable: boolean; readonly keepNext: boolean },
): FileChild[] {
  const spacing = isUnderTable ? { spacing: { before: twips(linePitch / 3) } } : {};
  switch (block.type) {
    case 'heading': {
      const { level, rank, text } = block;
      return [
        new Paragraph({
          style: styleIds.heading(level),
          text: cleanText(text),
          ...(rank !== undefined && { outlineLevel: rank - 1 }),
          ...spacing,
        }),
      ];
    }
    case 'paragraph': {
      // The signature does not stand alone on the last page.
      const company = keepNext && { keepNext };
      return [new Paragraph({ style: styleIds.body, ...spacing, ...company, children: runsOf(block.runs) })];
    }
    case 'note':
      return [
        new Paragraph({
          style: styleIds.note,
          children: runsOf(withLinks({ text: block.text })),
          spacing: { before: twips(gapOverRemark) },
        }),
      ];
    case 'signature':
      return signatureParagraphs(block, typesetter);
    case 'chart':
      return [];
  }
}
