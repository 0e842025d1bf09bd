import { type Edition, proseSections } from '../../edition/edition.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Worksheet } from '../exceljs.js';
import { fieldLabelStyle, inputStyle, sizes } from './cell-style.js';
import { cellValue } from './cell-value.js';
import type { TemplateContent } from './content.js';
import { PAGE_WIDTH, protect, setUpPage } from './page-setup.js';
import { rowsFor } from './row-height.js';
import { splitText } from './split-text.js';
import { textHint } from './validation.js';

const { prompts } = messages.template.validation;

const LABEL_WIDTH = 16;
/** Room to begin writing, in points. */
const ROW_HEIGHT = 120;

/** Writes 文字部分: the prose sections, each beside its title. */
export async function writeNarrative(
  sheet: Worksheet,
  edition: Edition,
  { narrative, organ }: TemplateContent,
): Promise<void> {
  const textWidth = PAGE_WIDTH - LABEL_WIDTH;
  sheet.getColumn(1).width = LABEL_WIDTH;
  sheet.getColumn(2).width = textWidth;
  let at = 1;
  for (const { key, title } of proseSections(edition)) {
    const prompt = promptFor(edition, key, organ);
    splitText(narrative[key] ?? '').forEach((piece, index) => {
      const heights = rowsFor(piece, textWidth, sizes.text, ROW_HEIGHT);
      const last = at + heights.length - 1;
      heights.forEach((height, offset) => {
        sheet.getRow(at + offset).height = height;
      });
      const label = sheet.getCell(at, 1);
      label.value = index === 0 ? title : null;
      label.style = fieldLabelStyle();
      const text = sheet.getCell(at, 2);
      text.value = cellValue(piece);
      text.style = inputStyle('top');
      text.dataValidation = textHint(title, prompt);
      // A text stays in one cell, to be edited as a whole; what a row cannot show stands over the rows below.
      for (const column of last > at ? [1, 2] : []) sheet.mergeCells(at, column, last, column);
      at = last + 1;
    });
  }
  sheet.views = [{ showGridLines: false, activeCell: 'B1' }];
  setUpPage(sheet, { title: sheet.name });
  await protect(sheet, { insertRows: true });
}

/** Names what the rules will look for in the section; what is asked of some organs, where the organ is known. */
function promptFor({ wording }: Edition, section: string, { kind, name }: TemplateContent['organ']): string {
  const names = Object.values(wording.topics)
    .filter(({ sections: [first] }) => first === section)
    .filter(({ kinds }) => kinds?.includes(kind ?? '') ?? true)
    .filter(({ notOrgans }) => !notOrgans || !new RegExp(notOrgans, 'u').test(name ?? ''))
    .flatMap(({ topics }) => Object.values(topics).map((topic) => topic.name));
  if (names.length === 0) return prompts.narrative;
  return fill(prompts.topics, { topics: names.join(messages.template.listSeparator) }) + prompts.narrative;
}
