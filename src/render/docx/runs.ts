import { ExternalHyperlink, TextRun } from 'docx';
import type { Run } from '../../document/blocks.js';
import { cleanText } from './clean-text.js';
import { styleIds } from './role-styles.js';

/** The texts of a paragraph; an address is a link, black as all the text is. */
export function runsOf(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.map(({ text, lead, href }) => {
    const run = new TextRun({ text: cleanText(text), ...(lead && { style: styleIds.lead(lead) }) });
    return href === undefined ? run : new ExternalHyperlink({ link: cleanText(href), children: [run] });
  });
}
