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
const frame: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

const wrapped = (
  horizontal: 'left' | 'center',
  vertical: 'top' | 'middle' = 'middle',
): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
});

// Each call makes a new object: exceljs keeps the reference, and two cells must not share one.

/** A label of the form. */
export const labelStyle = (horizontal: 'left' | 'center'): Partial<Style> => ({
  font: { name: SONG, size: sizes.table },
  alignment: wrapped(horizontal),
  border: frame,
  protection: { locked: true },
});

/** The title of a block, such as 第二十条第（一）项. */
export const blockTitleStyle = (): Partial<Style> => ({ ...labelStyle('left'), fill: fill('title') });

/** A figure. Long ones shrink, because #### can neither be read nor printed. */
export const figureStyle = (tint: Tint, locked: boolean): Partial<Style> => ({
  font: { name: SONG, size: sizes.table },
  alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true },
  border: frame,
  fill: fill(tint),
  protection: { locked },
});

/** What a check says of a column; nothing of the form. */
export const checkStyle = (): Partial<Style> => ({
  font: { name: SONG, size: sizes.table },
  alignment: { horizontal: 'center', vertical: 'middle', shrinkToFit: true },
  border: frame,
  fill: fill('label'),
  protection: { locked: true },
});

/** What a cell turns into while something in it is not right; a fill of a format has its colour behind. */
export const warningFill = (): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  bgColor: { argb: tints.wrong },
});

/** The label of a text that is typed beside it. */
export const fieldLabelStyle = (): Partial<Style> => ({
  font: { name: HEI, size: sizes.text },
  alignment: wrapped('left'),
  border: frame,
  fill: fill('label'),
  protection: { locked: true },
});

/** 备注, under a table. */
export const noteLabelStyle = (): Partial<Style> => ({ ...labelStyle('center'), fill: fill('label') });

/** A text to be typed: a field (`middle`) or prose (`top`). */
export const inputStyle = (vertical: 'top' | 'middle'): Partial<Style> => ({
  font: { name: FANG_SONG, size: sizes.text },
  alignment: wrapped('left', vertical),
  border: frame,
  fill: fill('input'),
  protection: { locked: false },
});

export const noteStyle = (): Partial<Style> => ({
  ...inputStyle('top'),
  font: { name: SONG, size: sizes.table },
});

type GuideLineType = 'title' | 'heading' | 'text';

/** A line of the guide. */
export const guideStyle = (type: GuideLineType): Partial<Style> => ({
  font: { name: type === 'text' ? SONG : HEI, size: guideSize(type) },
  alignment: wrapped(type === 'title' ? 'center' : 'left'),
});

const guideSizes = { title: sizes.title, heading: sizes.text, text: sizes.small };
export const guideSize = (type: GuideLineType) => guideSizes[type];

/** A sample of a tint, beside its explanation. */
export const tintStyle = (tint: Tint): Partial<Style> => ({ border: frame, fill: fill(tint) });
