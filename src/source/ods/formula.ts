import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';

/** `[.D4:.I4]`, `[$'Sheet 2'.$B$5]` */
const REFERENCE =
  /\[(\$?(?:'(?:[^']|'')*'|[^.'[\]]*))\.([^.[\]:]*)(?::(?:\$?(?:'(?:[^']|'')*'|[^.'[\]]*))\.([^.[\]:]*))?\]/g;

/** An OpenFormula expression as workbooks write it, `of:=SUM([.D4:.I4];[.K4])` as `SUM(D4:I4,K4)`. */
export function asExcelFormula(formula: string): string {
  if (formula.length > limits.formula) throw beyond('formula');
  return formula
    .replace(/^[a-z]+:/i, '')
    .replace(/^=/, '')
    .replace(REFERENCE, (_, sheet: string, from: string, to: string | undefined) => {
      const name = sheet.replace(/^\$/, '');
      return `${name === '' ? '' : `${name}!`}${from}${to === undefined ? '' : `:${to}`}`;
    })
    .replaceAll(';', ',');
}
