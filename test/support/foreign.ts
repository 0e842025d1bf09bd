import ExcelJS from 'exceljs';
import type { Edition } from '../../src/edition/edition.js';
import { editions } from '../../src/edition/editions.js';
import { cutColumns } from './foreign/columns.js';
import { createPage, type Page } from './foreign/page.js';
import { type ForeignStyle, styleOf } from './foreign/style.js';
import { writeTable } from './foreign/table.js';
import { kept } from './kept.js';
import { written } from './written.js';

export { type ForeignStyle, styles } from './foreign/style.js';

/** What an office has to say, apart from how its workbook looks. */
export interface ForeignContent {
  readonly organ: string;
  readonly year: number;
  /** ISO date. */
  readonly publishedOn: string;
  /** Text by section key; a line break begins a new paragraph. */
  readonly narrative: Readonly<Record<string, string>>;
  /** Remarks by table key, written as they are. */
  readonly notes?: Readonly<Record<string, string>>;
  /** By cell key, such as `requests.granted.total`; what is missing stays blank. */
  readonly values: ReadonlyMap<string, number | string | null>;
}

/** Builds an .xlsx as offices really have them: the form's words in somebody's own arrangement. */
export function foreignWorkbook(
  edition: Edition,
  content: ForeignContent,
  style: ForeignStyle = {},
): Promise<Uint8Array> {
  const write = () => foreign(edition, content, style);
  return edition === editions.byId(edition.id)
    ? kept(['foreign', edition.id, content, style], write)
    : write();
}

async function foreign(edition: Edition, content: ForeignContent, style: ForeignStyle): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const { sheets, origin, sheetColumns, lines, ...rest } = styleOf(style);
  const cuts = new Map(edition.tables.map((table) => [table, cutColumns(table, sheetColumns)]));
  const width = lines === 'single' ? 1 : Math.max(...[...cuts.values()].map((cut) => cut.at(-1) ?? 0));
  const newPage = () =>
    createPage(workbook.addWorksheet(`Sheet${workbook.worksheets.length + 1}`), origin, width);

  const report = newPage();
  report.line(`${content.organ}${content.year}年政府信息公开工作年度报告`, 'title');
  report.skip();
  for (const section of edition.sections) {
    const page: Page = section.table && sheets === 'one a table' ? newPage() : report;
    if (!section.untitled) page.line(section.title, 'heading');
    if (section.table) {
      writeTable(page, edition, section.table, cuts.get(section.table) ?? [], content.values, rest);
      const note = content.notes?.[section.key];
      if (note !== undefined) page.line(note, 'paragraph');
      page.skip();
    } else {
      for (const text of paragraphs(content.narrative[section.key])) page.line(text, 'paragraph');
    }
  }
  report.skip();
  report.line(content.organ, 'signature');
  report.line(dateInWords(content.publishedOn), 'signature');
  return written(workbook);
}

function paragraphs(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
