import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { FigureChange } from '../engine/corrected.js';
import { drawForm, type FormState, isWorthDrawing } from './draw-form.js';
import { editCell } from './edit-cell.js';
import { element, fromMarkup } from './element.js';
import type { HeldFile } from './held-file.js';
import { neighbour } from './neighbour.js';
import { SAVES, type SaveKind } from './save-kinds.js';

const texts = messages.page;

/** What a row of the list can ask for. */
export interface UnitActions {
  change(file: HeldFile, change: FigureChange): void;
  accept(file: HeldFile, diagnosis: number): void;
  undo(file: HeldFile): void;
  save(file: HeldFile, kind: SaveKind): void;
}

/** The row of a file, and below it what was found, its tables and what can be saved of it. */
export function showUnit(file: HeldFile, number: number, isOpen: boolean, actions: UnitActions): HTMLElement {
  const table = element('table');
  table.append(fromMarkup(file.view?.markup ?? ''));
  const row = table.tBodies[0] ?? element('tbody');
  const isRead = file.entry?.edition != null;
  // Nothing is wrong any more, or nothing was.
  if (isRead && !row.querySelector('details')) row.append(settledRow(file));
  const details = row.querySelector('details');
  if (!details) return row;
  details.open = isOpen;
  const fillIn = () => {
    if (!details.open || details.dataset.filled) return;
    details.dataset.filled = 'yes';
    const found = details.querySelector('.found');
    if (found) complete(found, file, number, actions);
  };
  details.addEventListener('toggle', fillIn);
  fillIn();
  return row;
}

function complete(found: Element, file: HeldFile, number: number, actions: UnitActions): void {
  const state: FormState = {
    prefix: `u${number}-`,
    unit: file.entry?.organ ?? file.path,
    wrong: file.wrong,
    changed: new Set(file.correction?.changes.map(({ key }) => key)),
  };
  if (file.correction) found.prepend(changeList(file, actions));
  const places = new Map(
    Array.from(found.querySelectorAll<HTMLElement>('[data-form]'), (place) => [place.dataset.form, place]),
  );
  for (const form of file.view?.forms ?? []) {
    if (!isWorthDrawing(form, state)) continue;
    const drawn = drawForm(form, state);
    const place = places.get(form.form);
    if (place) place.replaceWith(drawn);
    else found.append(drawn);
    listen(drawn, file, actions);
  }
  for (const button of found.querySelectorAll<HTMLElement>('[data-accept]'))
    button.addEventListener('click', () => actions.accept(file, Number(button.dataset.accept)));
  if (file.entry?.edition != null) found.append(saveBar(file, actions));
}

function listen(drawn: HTMLElement, file: HeldFile, actions: UnitActions): void {
  const edit = (target: EventTarget | null) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-key]') : null;
    const key = cell?.dataset.key;
    if (cell && key) editCell(cell, (value) => actions.change(file, { key, value }));
  };
  drawn.addEventListener('click', ({ target }) => edit(target));
  drawn.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    const other = neighbour(drawn, event.target, event.key);
    if (!other && event.key !== 'Enter') return;
    event.preventDefault();
    if (other) other.focus();
    else edit(event.target);
  });
}

function changeList(file: HeldFile, actions: UnitActions): HTMLElement {
  const listed = file.correction?.listed ?? [];
  const lines = listed.map(({ at, title, from, value }) =>
    element('li', {
      textContent: fill(texts.change, {
        at: `${at} ${title}`,
        from: from ?? texts.blank,
        to: value ?? texts.blank,
      }),
    }),
  );
  const undo = element('button', { type: 'button', className: 'undo', textContent: texts.undo });
  undo.addEventListener('click', () => actions.undo(file));
  return element(
    'div',
    { className: 'changes' },
    element('p', {}, element('b', { textContent: fill(texts.changes, { count: listed.length }) }), ' ', undo),
    element('ul', {}, ...lines),
  );
}

function saveBar(file: HeldFile, actions: UnitActions): HTMLElement {
  const isDraft = file.entry?.status !== 'passed';
  const kinds = SAVES.filter((kind) => kind !== 'corrected' || file.correction);
  const buttons = kinds.map((kind) => {
    const button = element('button', { type: 'button', textContent: texts.saves[kind] });
    button.addEventListener('click', () => actions.save(file, kind));
    return button;
  });
  const label = element('span', { className: 'label', textContent: `${texts.save}：` });
  const bar = element('div', { className: 'saves' }, label, ...buttons);
  if (isDraft) bar.append(element('span', { className: 'hint', textContent: texts.draftNote }));
  return bar;
}

/** Below a file that has no findings: what was changed in it, and what can be saved of it. */
function settledRow({ correction }: HeldFile): HTMLTableRowElement {
  const summary = correction ? fill(texts.settledBy, { count: correction.listed.length }) : texts.save;
  const details = element(
    'details',
    { className: correction ? '' : 'saving' },
    element('summary', { textContent: summary }),
    element('div', { className: 'found' }),
  );
  return element('tr', { className: 'more' }, element('td', { colSpan: 6 }, details));
}
