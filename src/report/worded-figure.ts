import type { FormCell } from '../edition/form.js';
import { vocabulary } from '../edition/vocabulary.js';
import { withoutInvisible } from './value.js';

/** Remarks and the marks of notes; see REMARKS in value.ts for what may stand in them. */
const REMARK = /[()（）【】[\]［］①-⑳⁰¹²³⁴-⁹※*＊]/u;
/** The unit is part of what an amount says where the form prints none. */
const MONEY = new RegExp(`${vocabulary.currency}|[万亿￥¥]`, 'u');

/**
 * Whether a text that is read as a number says no more than that number, so that nothing is lost once it is one: no
 * remark behind it, and no unit that only it names. The form's own unit and a counter, as in 12件, say nothing.
 */
export function saysOnlyItsNumber(text: string, { kind, unit }: Pick<FormCell, 'kind' | 'unit'>): boolean {
  const seen = withoutInvisible(text);
  return !REMARK.test(seen) && !(kind === 'amount' && unit === undefined && MONEY.test(seen));
}
