import { vocabulary } from '../../edition/vocabulary.js';
import type { Cell } from '../../source/book.js';
import { readDate } from '../date.js';
import { kindByName } from '../kind.js';
import type { Line } from '../text/prose.js';

export interface Signature {
  readonly organ?: Line;
  readonly date?: { readonly iso: string; readonly cell: Cell };
  /** The lines of the section without it. */
  readonly rest: readonly Line[];
}

/** How many lines may follow the date: 此件公开发布, 附件. */
const LINES_AFTER = 3;

/** Takes the organ's name and the date from the end of the last section. `organ` is the name in the title. */
export function splitSignature(lines: readonly Line[], organ?: string): Signature {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 1 - LINES_AFTER); index--) {
    const line = lines[index];
    const dated = line && datedLine(line.text);
    if (!line || !dated || (dated.name !== '' && !isName(dated.name, organ))) continue;
    const date = { iso: dated.iso, cell: line.cell };
    const named =
      dated.name !== ''
        ? { from: index, to: index, name: { ...line, text: dated.name } }
        : nameNear(lines, index, organ);
    const { from, to, name } = named;
    const rest = [...lines.slice(0, from), ...lines.slice(to + 1)];
    return { date, rest, ...(name && { organ: { ...name, text: withoutMark(name.text) } }) };
  }
  return undated(lines, organ) ?? { rest: lines };
}

/** Without a date only the organ's own name at the very end is a signature: another name may be prose. */
function undated(lines: readonly Line[], organ?: string): Signature | undefined {
  const last = lines.at(-1);
  if (!last || organ === undefined || withoutMark(last.text) !== organ) return undefined;
  return { organ: { ...last, text: organ }, rest: lines.slice(0, -1) };
}

/** The names directly above a date, the first of which counts; else the one below it. */
function nameNear(lines: readonly Line[], date: number, organ?: string) {
  const isNamed = (index: number) => isName(lines[index]?.text ?? '', organ);
  let from = date;
  while (isNamed(from - 1)) from--;
  if (from < date) return { from, to: date, name: lines[from] };
  return isNamed(date + 1)
    ? { from: date, to: date + 1, name: lines[date + 1] }
    : { from: date, to: date, name: undefined };
}

const BEFORE = new RegExp(vocabulary.signature.before, 'u');
const AFTER = new RegExp(vocabulary.signature.after, 'u');
const MARK = new RegExp(vocabulary.signature.mark, 'gu');

const withoutMark = (text: string) => text.replace(MARK, '').trim();

/** A line that is a date, or a name with a date behind it. */
function datedLine(text: string): { iso: string; name: string } | undefined {
  const line = text
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(/^[（(](.*)[）)]$/u, '$1')
    .trim();
  const whole = readDate(line);
  if (whole !== undefined) return { iso: whole, name: '' };
  if (line.length > LONGEST_NAME + 20) return undefined;
  for (let at = 1; at < line.length; at++) {
    const iso = readDate(line.slice(at));
    if (iso !== undefined) return { iso, name: withoutMark(line.slice(0, at)) };
  }
  return undefined;
}

const LONGEST_NAME = 60;

/** The organ of the title, or what ends as organs' names do; a sentence is none. */
export function isName(text: string, organ?: string): boolean {
  const name = withoutMark(text);
  if (name === '' || name.length > LONGEST_NAME || /[，。；：！？,;:]/u.test(name)) return false;
  return name === organ || kindByName(name) !== null;
}
