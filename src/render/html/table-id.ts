/** The id of the table that is the document's n-th block, for its style and for its header cells. */
export function tableId(block: number): string {
  return `t${block}`;
}
