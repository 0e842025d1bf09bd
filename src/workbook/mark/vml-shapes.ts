/** A shape in an old drawing, by offsets. */
export interface VmlShape {
  readonly from: number;
  readonly to: number;
  /** Counted from 0; undefined for what is no comment's box, or does not say where it stands. */
  readonly place: { readonly row: number; readonly column: number } | undefined;
}

/** Comments, or the start of a tag with its name without prefix. Only ever looked for from a `<` on. */
const MARK = /<(?:!--|(\/?)(?:[\w.-]+:)?([\w.-]+))/g;

/**
 * The shapes of an old drawing, whatever prefixes it uses. Such parts need not be XML: Excel itself leaves `<br>` open in
 * them. A shape without an end is none.
 */
export function shapesIn(text: string): VmlShape[] {
  const shapes: VmlShape[] = [];
  let opened: number | undefined;
  for (const [mark, at] of marksIn(text)) {
    if (mark === 'shape') opened ??= at;
    if (mark !== '/shape' || opened === undefined) continue;
    const to = text.indexOf('>', at) + 1 || text.length;
    shapes.push({ from: opened, to, place: placeOf(text.slice(opened, to)) });
    opened = undefined;
  }
  return shapes;
}

/** Where the last element of a name ends: before its end tag. */
export function endOf(text: string, name: string): number | undefined {
  let found: number | undefined;
  for (const [mark, at] of marksIn(text)) if (mark === `/${name}`) found = at;
  return found;
}

function* marksIn(text: string): Generator<readonly [mark: string, at: number]> {
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [, end = '', name] = match;
    let next = MARK.lastIndex;
    if (name === undefined) {
      const comment = text.indexOf('-->', next);
      if (comment < 0) return;
      next = comment + 3;
    } else yield [end + name, match.index];
    MARK.lastIndex = next;
  }
}

/** All end inside of the shape, as its end tag stands in none. */
const COMMENT = /<!--[\s\S]*?-->/g;
const IS_NOTE = /ObjectType\s*=\s*["']Note["']/;

function placeOf(shape: string): VmlShape['place'] {
  const content = shape.replace(COMMENT, '');
  if (!IS_NOTE.test(content)) return undefined;
  const number = (pattern: RegExp) => Number(pattern.exec(content)?.[1]);
  const [row, column] = [number(ROW), number(COLUMN)];
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : undefined;
}

const ROW = /<(?:[\w.-]+:)?Row>\s*(\d{1,7})\s*</;
const COLUMN = /<(?:[\w.-]+:)?Column>\s*(\d{1,5})\s*</;
