import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plainNumber } from '../../report/value.js';
import { element, refill } from './element.js';

const texts = messages.page;

/**
 * Lets a cell of a drawn table be typed into. A blank is a blank; what is no number is not taken.
 * @param commit given the figure, unless it is the old one
 */
export function editCell(cell: HTMLElement, commit: (value: number | null) => void): void {
  if (cell.querySelector('input')) return;
  const before = Array.from(cell.childNodes);
  const old = before[0]?.nodeType === Node.TEXT_NODE ? (before[0].textContent ?? '').trim() : '';
  const input = element('input', {
    type: 'text',
    inputMode: 'decimal',
    autocomplete: 'off',
    value: old,
    title: texts.edit,
    size: 6,
  });
  input.setAttribute('aria-label', fill(texts.editLabel, labelsOf(cell)));
  const leave = (isByKey: boolean) => {
    input.onblur = null;
    refill(cell, ...before);
    if (isByKey) cell.focus();
  };
  const take = (isByKey: boolean) => {
    const text = input.value.trim();
    if (text === old) return leave(isByKey);
    const value = text === '' ? null : plainNumber(text);
    if (value === undefined) {
      input.setCustomValidity(texts.notNumber);
      input.reportValidity();
      return;
    }
    input.onblur = null;
    refill(cell, text);
    cell.classList.add('pending');
    if (isByKey) cell.focus();
    commit(value);
  };
  input.oninput = () => input.setCustomValidity('');
  input.onkeydown = (event) => {
    // What is typed here moves nothing else.
    event.stopPropagation();
    if (event.key === 'Enter') take(true);
    if (event.key === 'Escape') leave(true);
  };
  input.onblur = () => take(false);
  refill(cell, input);
  input.focus();
  input.select();
}

/** The cell's own headers, as they are read aloud. */
function labelsOf(cell: HTMLElement): { row: string; column: string } {
  const ids = (cell.getAttribute('headers') ?? '').split(' ');
  const labels = ids.map((id) => document.getElementById(id)?.textContent ?? '');
  return { row: labels[0] ?? '', column: labels[labels.length - 1] ?? '' };
}
