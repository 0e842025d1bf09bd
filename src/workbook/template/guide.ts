import { type Edition, proseSections } from '../../edition/edition.js';
import type { FormCell } from '../../edition/form.js';
import { vocabulary } from '../../edition/vocabulary.js';
import { fill, type Values } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';

const words = messages.template.guide;

/** A line of 填报说明. */
export interface GuideLine {
  readonly type: 'title' | 'heading' | 'text';
  readonly text: string;
  /** What stands before a heading or a text. */
  readonly number?: string;
  /** The line explains cells of this tint. */
  readonly tint?: 'input' | 'total' | 'wrong' | 'label';
}

/** What the clerk is told: what to fill in where, and how to check it. */
export function guideLines(edition: Edition, year: number | null): GuideLine[] {
  const { colors, contents, figures, remarks, commands } = words.parts;
  const { input, total, wrong, label } = words.legend;
  const figuresHere = { ...figures, lines: [...figures.lines, ...figureLines(edition)] };
  const places = placeNames(edition);
  return [
    { type: 'title', text: year === null ? words.title : fill(words.titleOfYear, { year }) },
    { type: 'text', text: fill(words.basis, { notice: edition.notice }) },
    { type: 'heading', text: colors.heading, number: ORDINALS[0] },
    { type: 'text', text: input, tint: 'input' },
    { type: 'text', text: total, tint: 'total' },
    { type: 'text', text: wrong, tint: 'wrong' },
    { type: 'text', text: label, tint: 'label' },
    ...[contents, figuresHere, remarks, commands].flatMap(({ heading, lines }, part): GuideLine[] => [
      { type: 'heading', text: heading, number: ORDINALS[part + 1] ?? '' },
      ...lines.map(
        (line, at): GuideLine => ({
          type: 'text',
          text: fill(line, places),
          number: lines.length > 1 ? `${at + 1}.` : '',
        }),
      ),
    ]),
  ];
}

const ORDINALS = ['一', '二', '三', '四', '五'] as const;

function placeNames(edition: Edition): Values {
  return {
    info: vocabulary.sheets.info,
    narrative: vocabulary.sheets.narrative,
    kind: vocabulary.info.kind,
    note: vocabulary.note,
    fields: list(Object.values(vocabulary.info)),
    prose: list(proseSections(edition).map(({ title }) => title)),
    tables: list(edition.tables.map(({ sheet }) => quoted(sheet))),
  };
}

/** Signed figures and amounts are told apart, where the edition has them. */
function figureLines(edition: Edition): string[] {
  const cells = [...edition.cells.values()];
  const changes = cells.filter(({ kind }) => kind === 'change');
  const amounts = cells.filter(({ kind }) => kind === 'amount');
  const units = [...new Set(amounts.flatMap(({ unit }) => unit ?? []))];
  return [
    ...lineFor(words.figures.change, changes),
    ...lineFor(
      words.figures.amount,
      amounts.filter(({ unit }) => unit === undefined),
    ),
    ...units.flatMap((unit) =>
      lineFor(
        words.figures.amountInUnit,
        amounts.filter((cell) => cell.unit === unit),
        { unit },
      ),
    ),
  ];
}

function lineFor(line: string, cells: readonly FormCell[], values: Values = {}): string[] {
  if (cells.length === 0) return [];
  const titles = new Set(cells.map(({ fieldTitle }) => quoted(fieldTitle)));
  return [fill(line, { ...values, titles: list([...titles]) })];
}

const quoted = (text: string) => fill(messages.template.quoted, { text });
const list = (items: readonly string[]) => items.join(messages.template.listSeparator);
