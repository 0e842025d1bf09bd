/** The id of the table that is the document's n-th block, for its style and for its header cells. */
export function tableId(block: number): string {
  return `ar-t${block}`;
}

/** The id of the section whose heading is the document's n-th block. */
export function sectionId(block: number): string {
  return `ar-s${block}`;
}
