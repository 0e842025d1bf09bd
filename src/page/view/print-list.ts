import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { byId } from './element.js';

/** Tables drawn for the printer, which takes no more in a minute or two. */
const TABLES = 200;

/** On paper, what can be opened is open, and the tables are drawn, as far as a printer takes them. */
export function printOpen(table: HTMLTableElement): void {
  const note = byId('printed');
  let closed: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    closed = [];
    let [drawn, total] = [0, 0];
    for (const row of Array.from(table.tBodies).filter(({ hidden }) => !hidden)) {
      const details = row.querySelector('details');
      total += row.querySelectorAll('.form, [data-form]').length;
      if (details && !details.open) {
        closed.push(details);
        details.open = true;
        // The browser's own event comes too late.
        if (drawn < TABLES) details.dispatchEvent(new Event('toggle'));
      }
      drawn += row.querySelectorAll('.form:not([data-form])').length;
    }
    note.textContent = fill(messages.reporters.html.printed, { shown: drawn, total });
    note.hidden = drawn >= total;
  });
  window.addEventListener('afterprint', () => {
    note.hidden = true;
    for (const details of closed) details.open = false;
  });
}
