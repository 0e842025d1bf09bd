/**
 * A figure as it is shown. It also runs in the page as its own source, so that it uses nothing from outside itself.
 * @param value a share counts from 0 to 1
 */
export function figureText(value: number, unit: string): string {
  if (unit !== '%') return String(value).replace('-', '−');
  const percent = value * 100;
  const rounded = (Math.round(percent * 10) / 10).toFixed(1);
  // Not quite all is not all, and hardly any is not none.
  if (rounded === '100.0' && percent < 100) return '>99.9%';
  if (rounded === '0.0' && percent > 0) return '<0.1%';
  return `${rounded}%`;
}

/** How much more or less, with its sign; shares differ by points. It runs in the page too. */
export function changeText(change: number, unit: string): string {
  const scaled = unit === '%' ? change * 100 : change;
  const digits = unit === '%' ? 1 : 6;
  const rounded = Number(scaled.toFixed(digits));
  const text = unit === '%' ? Math.abs(rounded).toFixed(1) : String(Math.abs(rounded));
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${text}`;
}
