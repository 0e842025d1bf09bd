import { editions } from '../../edition/editions.js';
import { messages } from '../../messages/messages.js';
import { cellsOf, formId } from '../../reporter/html/form.js';
import type { DrawnForm } from '../engine/unit-html.js';
import { byId, element } from './element.js';

const { severity: severities } = messages.terminal;
const { candidate } = messages.reporters.html;

/** What of a table is to be seen beside its figures. */
export interface FormState {
  /** Tells the ids of this table from those of another file's. */
  readonly prefix: string;
  /** Whose table it is. */
  readonly unit: string;
  /** Cells that were wrong, by key: they are shown as put right when they are not wrong any more. */
  readonly wrong: ReadonlySet<string>;
  /** Cells that the user changed. */
  readonly changed: ReadonlySet<string>;
}

/** The keys of a table's cells in the order in which it shows them. */
export function keysOf(form: string): readonly string[] {
  for (const edition of editions.all)
    for (const { table } of edition.sections)
      if (table && formId(edition, table) === form) return cellsOf(table);
  return [];
}

/** Whether there is anything to see in a table: a wrong cell, or one that was. */
export function isWorthDrawing({ form, marks }: DrawnForm, { wrong, changed }: FormState): boolean {
  return marks.length > 0 || keysOf(form).some((key) => wrong.has(key) || changed.has(key));
}

/** A table of the form with a file's figures; wrong cells are marked, and so are those that were put right. */
export function drawForm({ form, values, marks }: DrawnForm, state: FormState): HTMLElement {
  const template = byId<HTMLTemplateElement>(form);
  const copy = template.content.cloneNode(true) as DocumentFragment;
  renumber(copy, state);
  const cells = Array.from(copy.querySelectorAll<HTMLElement>('td[headers]'));
  const keys = keysOf(form);
  const marked = new Map(marks.map((mark) => [mark.at, mark]));
  cells.forEach((cell, at) => {
    const key = keys[at] ?? '';
    cell.textContent = values[at] ?? '';
    cell.dataset.key = key;
    const mark = marked.get(at);
    if (mark) {
      cell.classList.add('wrong', mark.severity);
      const word = mark.severity === 'candidate' ? candidate : severities[mark.severity];
      cell.append(' ', element('span', { className: 'mark', textContent: word }));
      if (mark.note) cell.append(' ', element('span', { className: 'note', textContent: mark.note }));
      cell.tabIndex = 0;
    } else if (state.wrong.has(key) || state.changed.has(key)) {
      cell.classList.add('settled');
      cell.append(' ', element('span', { className: 'mark', textContent: messages.page.settled }));
      cell.tabIndex = 0;
    } else cell.tabIndex = -1;
  });
  const drawn = element('div', { className: 'form' });
  drawn.append(copy);
  return drawn;
}

/** Ids are the page's, and regions of one name could not be told apart: each copy has its own. */
function renumber(copy: DocumentFragment, { prefix, unit }: FormState): void {
  for (const each of copy.querySelectorAll('[id],[headers]'))
    for (const name of ['id', 'headers']) {
      const value = each.getAttribute(name);
      if (value)
        each.setAttribute(
          name,
          value.replace(/\S+/g, (id) => prefix + id),
        );
    }
  for (const region of copy.querySelectorAll('[aria-label]'))
    region.setAttribute('aria-label', `${unit} ${region.getAttribute('aria-label')}`);
}
