import type { Worksheet } from '../exceljs.js';

/** Column units that fill a page at full size: 156 mm, the text area of GB/T 9704-2012. */
export const PAGE_WIDTH = 84;

const A4 = 9;
const inches = (millimetres: number) => millimetres / 25.4;

/**
 * A4 upright, as wide as the page, numbered. Side margins are those of GB/T 9704-2012 (28 and 26 mm); top and bottom
 * are narrower, so that table three stands on one page.
 * @param options.title printed above the sheet, which itself begins with the table
 * @param options.repeatedRows header rows to print again on the next page, such as `1:3`
 */
export function setUpPage(
  sheet: Worksheet,
  { title, repeatedRows }: { title?: string; repeatedRows?: string } = {},
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(32),
      bottom: inches(25),
      left: inches(28),
      right: inches(26),
      header: inches(20),
      footer: inches(14),
    },
    ...(repeatedRows !== undefined && { printTitlesRow: repeatedRows }),
  });
  if (title !== undefined)
    sheet.headerFooter.oddHeader = `&C&"黑体,Regular"&14${title.replaceAll('&', '&&')}`;
  sheet.headerFooter.oddFooter = '&C&"宋体,Regular"&14— &P —';
}

/** Locks what is locked, without a password; rows and columns can still be made larger. */
export async function protect(sheet: Worksheet, allow: { insertRows?: boolean } = {}): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    ...allow,
  });
}
