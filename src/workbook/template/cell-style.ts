import type { Alignment, Borders, Fill, Style } from '../exceljs.js';

// Fonts that every Chinese Office and WPS has.
const SONG = '宋体';
const HEI = '黑体';
const FANG_SONG = '仿宋';

export const sizes = { title: 18, text: 12, small: 11, table: 10 };

/** ARGB, light enough to print as white. */
const tints = {
  input: 'FFFFFBE6',
  total: 'FFE8F0F8',
  title: 'FFDCE6F1',
  label: 'FFF5F5F5',
  wrong: 'FFFFC7CE',
};

export type Tint = keyof typeof tints;

function fill(tint: Tint): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: tints[tint] } };
}

const line = { style: 'thin', color: { argb: 'FF000000' } } as const;
/** Under the guide's title. */
const RULE = 'FF8EA9C8';
const frame: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

const wrapped = (
  horizontal: 'left' | 'center',
  vertical: 'top' | 'middle' = 'middle',
): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
});

/**
 * The same object for the same look: exceljs works out once what it has seen before, and that is most of writing a
 * workbook. Nobody changes one of a cell; a cell is given another.
 */
function looks<A extends readonly (string | boolean)[]>(look: (...how: A) => Partial<Style>) {
  const known = new Map<string, Partial<Style>>();
  return (...how: A): Partial<Style> => {
    const name = how.join();
    const style = known.get(name) ?? look(...how);
    known.set(name, style);
    return style;
  };
}

/** A label of the form. */
export const labelStyle = looks((horizontal: 'left' | 'center') => ({
  font: { name: SONG, size: sizes.table },
  alignment: wrapped(horizontal),
  border: frame,
  protection: { locked: true },
}));

/** The title of a block, such as 第二十条第（一）项. */
export const blockTitleStyle = looks(() => ({ ...labelStyle('left'), fill: fill('title') }));

/** A figure. Long ones shrink, because #### can neither be read nor printed. */
export const figureStyle = looks((tint: Tint, locked: boolean) => ({
  font: { name: SONG, size: sizes.table },
  alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true },
  border: frame,
  fill: fill(tint),
  protection: { locked },
}));

/** What a check says of a column; nothing of the form. */
export const checkStyle = looks((text: 'short' | 'wrapped') => ({
  font: { name: SONG, size: sizes.table },
  alignment:
    text === 'wrapped' ? wrapped('center') : { horizontal: 'center', vertical: 'middle', shrinkToFit: true },
  border: frame,
  fill: fill('label'),
  protection: { locked: true },
}));

/** What a cell turns into while something in it is not right; a fill of a format has its colour behind. */
export const warningFill = (): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  bgColor: { argb: tints.wrong },
});

/** The label of a text that is typed beside it. */
export const fieldLabelStyle = looks(() => ({
  font: { name: HEI, size: sizes.text },
  alignment: wrapped('left'),
  border: frame,
  fill: fill('label'),
  protection: { locked: true },
}));

/** 备注, under a table. */
export const noteLabelStyle = looks(() => ({ ...labelStyle('center'), fill: fill('label') }));

/** A text to be typed: a field (`middle`) or prose (`top`). */
export const inputStyle = looks((vertical: 'top' | 'middle') => ({
  font: { name: FANG_SONG, size: sizes.text },
  alignment: wrapped('left', vertical),
  border: frame,
  fill: fill('input'),
  protection: { locked: false },
}));

export const noteStyle = looks(() => ({
  ...inputStyle('top'),
  font: { name: SONG, size: sizes.table },
}));

type GuideLineType = 'title' | 'heading' | 'text';

/** A line of the guide: the title over a rule, headings as bands across the page. */
export const guideStyle = looks((type: GuideLineType) => ({
  font: { name: type === 'text' ? SONG : HEI, size: guideSize(type) },
  alignment: type === 'title' ? wrapped('center') : { ...wrapped('left'), indent: 1 },
  ...(type === 'title' && { border: { bottom: { style: 'medium', color: { argb: RULE } } } }),
  ...(type === 'heading' && { fill: fill('title') }),
}));

/** The number that stands before it. */
export const guideNumberStyle = looks((type: GuideLineType) => ({
  ...guideStyle(type),
  alignment: wrapped('center'),
}));

const guideSizes = { title: sizes.title, heading: sizes.text, text: sizes.small };
export const guideSize = (type: GuideLineType) => guideSizes[type];

/** A sample of a tint, beside its explanation. */
export const tintStyle = looks((tint: Tint) => ({ border: frame, fill: fill(tint) }));
