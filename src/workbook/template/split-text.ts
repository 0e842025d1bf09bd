/** UTF-16 units that a cell of a workbook holds. */
export const CELL_CAPACITY = 32_767;

/** Cuts a text into pieces of at most `capacity` UTF-16 units (2 or more), never through a surrogate pair. */
export function splitText(text: string, capacity: number = CELL_CAPACITY): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const end = start + capacity;
    const cut = isLead(text.charCodeAt(end - 1)) && isTrail(text.charCodeAt(end)) ? end - 1 : end;
    pieces.push(text.slice(start, cut));
    start = cut;
  } while (start < text.length);
  return pieces;
}

const isLead = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isTrail = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
