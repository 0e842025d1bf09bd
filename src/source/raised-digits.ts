/** Where text stands that is set smaller than its line. */
export type Height = 'raised' | 'lowered' | undefined;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** The digits of a mark at a number, such as 22¹, are none of the number's. */
export function atHeight(text: string, height: Height): string {
  if (!height) return text;
  const digits = height === 'raised' ? RAISED : LOWERED;
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
