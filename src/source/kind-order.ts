/** Kinds by the ending of a name, the one whose figures are the surest first. */
const KINDS = [/\.(?:xl\w*|ett?|ods)$/i, /\.docx$/i, /\.html?$/i, /\.pdf$/i, /\.txt$/i];

/** Which of the files that hold one report stands for it: the workbook, then Word, the page, the PDF, text. */
export function kindRank(path: string): number {
  const rank = KINDS.findIndex((kind) => kind.test(path));
  return rank < 0 ? KINDS.length : rank;
}
