import type { Sides } from './cell-text.js';
import type { TextLine } from './text-lines.js';

/**
 * A figure that its column has no room for, as we print it: broken at its thousands, all lines behind the first equally
 * long and their last digits below each other in the middle of the cell, which is too narrow for all of them.
 * @returns nothing where lines stand otherwise: they could be two figures
 */
export function brokenFigure(lines: readonly TextLine[], { left, right }: Sides): string | undefined {
  const [first, ...rest] = lines;
  const [second] = rest;
  if (!first || !second || !FIRST.test(textOf(first))) return undefined;
  const digits = textOf(second).length;
  const widths = lines.map((line) => line.right - line.left);
  const longest = Math.max(...widths);
  const middle = (line: TextLine) => line.right - longest / 2 - (left + right) / 2;
  const isOne =
    rest.every((line) => GROUPS.test(textOf(line)) && textOf(line).length === digits) &&
    lines.every((line) => Math.abs(middle(line)) < line.size * ALIKE) &&
    rest.every(
      (line, index) => Math.abs(line.y - (lines[index]?.y ?? 0) - line.size * PITCH) < line.size * ALIKE,
    ) &&
    widths.reduce((sum, width) => sum + width) > right - left - first.size * MARGINS;
  return isOne ? lines.map(textOf).join('') : undefined;
}

const textOf = ({ text }: TextLine): string => text.trim();

const FIRST = /^[+-]?[1-9]\d*$/;
const GROUPS = /^(?:\d{3})+$/;

/** In sizes of the type: between base lines, beside the text of a cell, and how far what is alike may differ. */
const PITCH = 1.25;
const MARGINS = 0.6;
const ALIKE = 0.05;
