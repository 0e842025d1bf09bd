import { messages } from '../../messages/messages.js';
import type { FileUse } from '../engine/setup.js';
import type { Desk } from './desk.js';
import { element, refill } from './element.js';
import type { HeldFile } from './held-file.js';

const texts = messages.page;

/** What a file of that use may be instead: contents tell most apart, but not whether a report is a unit's. */
const CHOICES: readonly FileUse[] = ['report', 'previous', 'child'];

/** How many files one can be told apart by hand: beyond it, the list is of those that are no reports. */
const LISTED = 50;

/** The files that came in with what each is for, where that is not plain. */
export function showBeside(desk: Desk, place: HTMLElement): void {
  const all = [...desk.files.values()];
  const shown = all.length > LISTED ? all.filter(({ use }) => use !== 'report') : all;
  const isPlain = all.length < 2;
  place.hidden = isPlain || shown.length === 0;
  refill(
    place,
    element('summary', { textContent: `${texts.beside}（${all.length}）` }),
    element('ul', {}, ...shown.map((file) => line(file, desk))),
  );
}

function line(file: HeldFile, desk: Desk): HTMLElement {
  const remove = element('button', { type: 'button', textContent: texts.remove });
  remove.addEventListener('click', () => void desk.remove(file));
  const use = CHOICES.includes(file.use)
    ? choiceOf(file, desk)
    : element('span', { textContent: texts.uses[file.use] });
  return element(
    'li',
    {},
    element('span', { className: 'path', textContent: file.path }),
    ' ',
    use,
    ' ',
    remove,
  );
}

function choiceOf(file: HeldFile, desk: Desk): HTMLElement {
  const select = element('select');
  select.setAttribute('aria-label', `${file.path} ${texts.use}`);
  for (const use of CHOICES)
    select.append(
      element('option', { value: use, textContent: texts.uses[use], selected: use === file.use }),
    );
  select.addEventListener('change', () => void desk.setUse(file, select.value as FileUse));
  return select;
}
