import type { FormCell } from '../../edition/form.js';
import { once } from '../../edition/memo.js';
import type { ValueKind } from '../../edition/source.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { DataValidation } from '../exceljs.js';
import { CELL_CAPACITY } from './split-text.js';

const words = messages.template.validation;

/** Excel keeps fifteen digits of a number. */
const LARGEST = 999_999_999_999_999;
/** Excel calls a file damaged whose prompts are longer. */
const TITLE_CAPACITY = 32;
const TEXT_CAPACITY = 255;

const accepted: Record<ValueKind, Pick<DataValidation, 'type' | 'operator' | 'formulae'>> = {
  count: { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] },
  change: { type: 'whole', operator: 'between', formulae: [-LARGEST, LARGEST] },
  amount: { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] },
};

/** What a cell of a table takes. The form has no room for anything else, so other input is refused, not just questioned. */
export const figureValidation = once((cell: FormCell): DataValidation => {
  const unit = cell.unit === undefined ? '' : fill(words.unit, { unit: cell.unit });
  return {
    ...accepted[cell.kind],
    ...prompt(cell.row ? cell.recordTitle : cell.title, words.prompts[cell.kind] + unit),
    ...refusal('stop', words.errors[cell.kind]),
    allowBlank: true,
  };
});

/** Takes any text, and says what to write. */
export function textHint(title: string, text: string): DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [CELL_CAPACITY],
    ...prompt(title, text),
    allowBlank: true,
  };
}

/** A drop-down list. */
export function choice(title: string, options: readonly string[]): DataValidation {
  return {
    type: 'list',
    formulae: [`"${options.join(',')}"`],
    ...prompt(title, words.prompts.kind),
    ...refusal('stop', words.errors.kind),
    allowBlank: true,
  };
}

/** A year, from the edition's first one. */
export function yearValidation(title: string, from: number): DataValidation {
  return {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formulae: [from],
    ...prompt(title, words.prompts.year),
    ...refusal('stop', fill(words.errors.year, { from })),
    allowBlank: true,
  };
}

/** A date. Dates are also typed as text, 2025年1月20日, which can be read: a question, no refusal. */
export function dateValidation(title: string, from: number): DataValidation {
  return {
    type: 'date',
    operator: 'greaterThanOrEqual',
    formulae: [new Date(Date.UTC(from, 0, 1))],
    ...prompt(title, words.prompts.date),
    ...refusal('warning', words.errors.date),
    allowBlank: true,
  };
}

const prompt = (title: string, text: string) => ({
  showInputMessage: true,
  promptTitle: clip(title, TITLE_CAPACITY),
  prompt: clip(text, TEXT_CAPACITY),
});

const refusal = (errorStyle: 'stop' | 'warning', text: string) => ({
  showErrorMessage: true,
  errorStyle,
  errorTitle: words.errorTitle,
  error: clip(text, TEXT_CAPACITY),
});

const clip = (text: string, capacity: number) =>
  text.length <= capacity ? text : `${text.slice(0, capacity - 1)}…`;
