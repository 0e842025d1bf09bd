/** A figure of more digits is no count of anything: it is broken as a text is. */
const figure = /^[+-]?\d{4,24}$/;

export const isLongFigure = (text: string): boolean => figure.test(text);

/**
 * The lines of a figure that none has room for as a whole: it is broken at its thousands, into as few lines as can be
 * and the shortest of these; all behind the first are equally long.
 * @param most characters in a line, no fewer than the three of a group
 */
export function figureLines(text: string, most: number): string[] {
  if (text.length <= most || !isLongFigure(text)) return [text];
  const ways = Array.from({ length: Math.floor(most / 3) }, (_, index) => {
    const group = 3 * (index + 1);
    const lines = 1 + Math.ceil((text.length - most) / group);
    return { group, lines, first: text.length - group * (lines - 1) };
  }).filter(({ first }) => first > 0);
  const [best] = ways.sort(
    (one, other) =>
      one.lines - other.lines || Math.max(one.first, one.group) - Math.max(other.first, other.group),
  );
  if (!best) return [text];
  const { group, first } = best;
  return [text.slice(0, first), ...(text.slice(first).match(new RegExp(`\\d{${group}}`, 'g')) ?? [])];
}
