/**
 * Remembers what of a row has the keyboard, before the row is drawn anew.
 * @returns what gives it to the same in the new row: the cell, the next suggestion, else what takes changes back
 */
export function focusWithin(before: HTMLElement): (row: HTMLElement) => void {
  const { activeElement: active } = document;
  if (!(active instanceof HTMLElement) || !before.contains(active)) return () => {};
  const { key } = active.dataset;
  const isSummary = active.localName === 'summary';
  return (row) => {
    const cells = Array.from(row.querySelectorAll<HTMLElement>('td[data-key]'));
    const cell = key === undefined ? undefined : cells.find(({ dataset }) => dataset.key === key);
    const other = row.querySelector<HTMLElement>(isSummary ? 'summary' : '.accept, .undo, summary');
    (cell ?? other)?.focus({ preventScroll: true });
  };
}
