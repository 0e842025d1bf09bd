declare module 'exceljs/lib/doc/workbook.js' {
  export { Workbook as default } from 'exceljs';
}

declare module 'exceljs/lib/utils/shared-formula.js' {
  /** The formula that another cell has when it shares that of the first. */
  export function slideFormula(formula: string, firstAddress: string, address: string): string;
}
