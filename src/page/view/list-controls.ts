import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { ruleOptions } from '../../reporter/html/filters.js';
import type { RuleCount } from '../../reporter/html/rule-counts.js';
import { byId, element, fromMarkup, refill } from './element.js';

const { html: texts } = messages.reporters;

/** Rows that anybody overlooks. */
const FEW = 3;

/** What narrows the list of results down and puts it in order, as in the batch page; there once it is long. */
export class ListControls {
  readonly #text = byId<HTMLInputElement>('text');
  readonly #status = byId<HTMLSelectElement>('status');
  readonly #rule = byId<HTMLSelectElement>('rule');
  readonly #contents = new WeakMap<HTMLElement, string>();
  readonly #headers: HTMLElement[];
  #sorted: { readonly column: number; readonly isDown: boolean } | undefined;

  constructor(private readonly table: HTMLTableElement) {
    this.#headers = Array.from(table.querySelectorAll<HTMLElement>('thead th'));
    for (const control of [this.#text, this.#status, this.#rule])
      control.addEventListener('input', () => this.#filter());
    this.#headers.forEach((header, column) => {
      const button = element('button', { type: 'button' }, ...Array.from(header.childNodes));
      button.addEventListener('click', () => this.#sortBy(column));
      header.append(button);
    });
  }

  /** A new row is shown where it fits. Those that are replaced stay where they are, so that nobody loses them. */
  take(row: HTMLElement): void {
    row.hidden = !this.#fits(row);
  }

  /** When all rows are there. @param rules of what was found, the most frequent first */
  refresh(rules: readonly RuleCount[]): void {
    const isLong = this.table.tBodies.length > FEW;
    byId('filters').hidden = !isLong;
    this.table.classList.toggle('long', isLong);
    const { value } = this.#rule;
    const [all] = Array.from(this.#rule.options);
    refill(this.#rule, ...(all ? [all] : []), fromMarkup(ruleOptions(rules).markup));
    this.#rule.value = value;
    if (!isLong || this.#rule.selectedIndex < 0) this.#reset();
    if (this.#sorted) this.#sort(this.#sorted);
    this.#count();
  }

  #reset(): void {
    for (const control of [this.#text, this.#status, this.#rule]) control.value = '';
    this.#filter();
  }

  #filter(): void {
    for (const row of Array.from(this.table.tBodies)) this.take(row);
    this.#count();
  }

  #count(): void {
    const rows = Array.from(this.table.tBodies);
    const shown = rows.filter(({ hidden }) => !hidden).length;
    byId('shown').textContent = fill(texts.shown, { shown, total: rows.length });
    byId('none').hidden = shown > 0 || rows.length === 0;
  }

  #fits(row: HTMLElement): boolean {
    const { status, rules = '' } = row.dataset;
    const words = this.#text.value.trim().toLowerCase().split(/\s+/);
    return (
      (!this.#status.value || status === this.#status.value) &&
      (!this.#rule.value || rules.split(' ').includes(this.#rule.value)) &&
      words.every((word) => word === '' || this.#contentOf(row).includes(word))
    );
  }

  #contentOf(row: HTMLElement): string {
    const known = this.#contents.get(row) ?? (row.textContent ?? '').toLowerCase();
    this.#contents.set(row, known);
    return known;
  }

  #sortBy(column: number): void {
    const header = this.#headers[column];
    if (!header) return;
    // Names from the beginning of the alphabet; of figures the largest first.
    const before = header.getAttribute('aria-sort');
    const isWords = header.classList.contains('name') || header.classList.contains('status');
    const isDown = before ? before === 'ascending' : !isWords;
    for (const other of this.#headers) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    this.#sorted = { column, isDown };
    this.#sort(this.#sorted);
  }

  #sort({ column, isDown }: { readonly column: number; readonly isDown: boolean }): void {
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    const keyed = Array.from(this.table.tBodies, (row) => ({
      row,
      key: row.rows[0]?.cells[column]?.textContent ?? '',
    }));
    const sign = isDown ? -1 : 1;
    keyed.sort((one, other) => sign * collator.compare(one.key, other.key));
    this.table.append(...keyed.map(({ row }) => row));
  }
}
