import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import { messages } from '../../messages/messages.js';
import { html } from '../../render/html/escape.js';
import { type FormFigures, figuresOf, formId } from '../../reporter/html/form.js';
import { renderUnit } from '../../reporter/html/unit-list.js';

/** A table of a report, drawn by the view. */
export interface DrawnForm extends FormFigures {
  /** Of the template in the page. */
  readonly form: string;
}

/** What the view shows of a file. */
export interface UnitView {
  /** A tbody, as in the batch page, but that the tables' places are empty. */
  readonly markup: string;
  /** All tables of the form, those with nothing wrong too: a cell that was put right is shown. */
  readonly forms: readonly DrawnForm[];
}

/** Findings shown of a file, as on the command line. */
const MAX_FINDINGS = 50;

export function unitView(entry: FileEntry): UnitView {
  const edition = entry.edition === null ? undefined : editions.byId(entry.edition);
  const markup = renderUnit(entry, {
    maxFindings: MAX_FINDINGS,
    editions,
    action: (choice) => {
      const at = entry.diagnoses.indexOf(choice);
      return html` <button type="button" class="accept" data-accept="${at}">${messages.page.accept}</button>`;
    },
  }).markup;
  const tables = edition?.sections.flatMap(({ table }) => (table ? [table] : [])) ?? [];
  return {
    markup,
    forms: edition
      ? tables.flatMap((table) => {
          const figures = figuresOf(entry, edition, table);
          return figures ? [{ form: formId(edition, table), ...figures }] : [];
        })
      : [],
  };
}
