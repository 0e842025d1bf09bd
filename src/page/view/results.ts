import { summarize } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { renderOverview } from '../../reporter/html/overview.js';
import { totalsOf } from '../../reporter/html/totals.js';
import type { Desk, DeskEvents } from './desk.js';
import { byId, element, fromMarkup, refill } from './element.js';
import { focusWithin } from './focus-within.js';
import type { HeldFile } from './held-file.js';
import { ListControls } from './list-controls.js';
import { Paced } from './paced.js';
import { printOpen } from './print-list.js';
import type { Saving } from './saving.js';
import { showUnit } from './show-unit.js';

const texts = messages.page;

/** Files from which on the details of a file are closed at first. */
const OPEN_AT_MOST = 3;

/** The list of results, and what stands above it. */
export class Results implements DeskEvents {
  readonly #rows = new Map<HeldFile, HTMLElement>();
  readonly #listeners: (() => void)[] = [];
  readonly #others: HTMLElement[] = [];
  readonly #table = byId<HTMLTableElement>('units');
  readonly #controls = new ListControls(this.#table);
  /** Files of which there is something new to be seen. */
  readonly #waiting = new Set<HeldFile>();
  readonly #paced = new Paced(() => this.#show());
  #progress = { done: 0, total: 0 };
  #desk: Desk | undefined;
  #saving: Saving | undefined;
  #number = 0;

  connect(desk: Desk, saving: Saving): void {
    this.#desk = desk;
    this.#saving = saving;
    saving.showButtons(byId('save-all'));
    printOpen(this.#table);
  }

  onListed(listener: () => void): void {
    this.#listeners.push(listener);
  }

  changed(file: HeldFile): void {
    this.#waiting.add(file);
    this.#paced.ask();
  }

  listed(): void {
    const held = new Set(this.#desk?.reports);
    for (const [file, row] of this.#rows)
      if (!held.has(file)) {
        row.remove();
        this.#rows.delete(file);
      }
    if (this.#rows.size === 0) byId('results').hidden = true;
    if (this.#desk?.files.size === 0) refill(byId('notes'));
    // Whoever has results looks at these.
    document.body.classList.toggle('busy', (this.#desk?.files.size ?? 0) > 0);
    for (const listener of this.#listeners) listener();
  }

  progress(done: number, total: number): void {
    this.#progress = { done, total };
    this.#paced.ask();
  }

  finished(): void {
    this.#paced.now();
    const entries = (this.#desk?.reports ?? []).flatMap(({ entry }) => entry ?? []);
    byId<HTMLProgressElement>('progress').hidden = true;
    this.#showOthers();
    byId('state').textContent = entries.length > 0 ? fill(texts.done, { ...summarize(entries) }) : '';
    const overview = byId('overview');
    refill(overview);
    const totals = totalsOf(entries);
    if (entries.length > 1) overview.append(fromMarkup(renderOverview(totals).markup));
    this.#controls.refresh(totals.rules);
    this.#saving?.refreshButtons();
    byId('save-all').hidden = entries.length === 0;
    byId('clear').hidden = (this.#desk?.files.size ?? 0) === 0;
  }

  say(note: string): void {
    const notes = byId('notes');
    if (Array.from(notes.children).some(({ textContent }) => textContent === note)) return;
    notes.append(element('p', { textContent: note }));
  }

  #show(): void {
    for (const file of this.#waiting) this.#showFile(file);
    this.#waiting.clear();
    const { done, total } = this.#progress;
    const bar = byId<HTMLProgressElement>('progress');
    bar.max = Math.max(1, total);
    bar.value = done;
    bar.hidden = done >= total;
    if (done < total) byId('state').textContent = fill(texts.working, { done, total });
  }

  #showFile(file: HeldFile): void {
    const [desk, saving] = [this.#desk, this.#saving];
    if (!desk || !saving || !file.entry || desk.files.get(file.path) !== file || file.use !== 'report')
      return;
    const before = this.#rows.get(file);
    const isOpen = before ? (before.querySelector('details')?.open ?? false) : this.#rows.size < OPEN_AT_MOST;
    const row = showUnit(file, this.#number++, isOpen, {
      change: (which, change) => void desk.change(which, [change]),
      accept: (which, at) => {
        const chosen = which.entry?.diagnoses[at];
        const changes = chosen ? [chosen, ...(chosen.also ?? [])] : [];
        void desk.change(
          which,
          changes.map(({ key, to }) => ({ key, value: to })),
        );
      },
      undo: (which) => void desk.undo(which),
      save: (which, kind) => void saving.one(which, kind),
    });
    if (before) {
      const refocus = focusWithin(before);
      row.hidden = before.hidden;
      before.replaceWith(row);
      refocus(row);
    } else {
      this.#controls.take(row);
      this.#table.append(row);
    }
    this.#rows.set(file, row);
    byId('results').hidden = false;
    for (const note of file.notes) this.say(note);
  }

  /** The roster's result, behind those of the files. */
  #showOthers(): void {
    for (const row of this.#others.splice(0)) row.remove();
    for (const { view } of this.#desk?.others ?? []) {
      const table = element('table');
      table.append(fromMarkup(view.markup));
      this.#others.push(...Array.from(table.tBodies));
    }
    this.#table.append(...this.#others);
  }
}
