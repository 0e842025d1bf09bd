import type { Edition } from '../../edition/edition.js';
import type { FormTable } from '../../edition/form.js';
import { layOut } from '../../edition/grid.js';
import { once } from '../../edition/memo.js';
import type { FileEntry } from '../../finding/entry.js';
import { SEVERITIES, type Severity } from '../../finding/finding.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { valuesOf } from '../../report/data.js';
import { plain } from '../plain.js';

const { html: texts } = messages.reporters;

/** What the page's script draws a form's table from; cells are numbered as the table shows them. */
export interface FormFigures {
  readonly values: readonly string[];
  readonly marks: readonly FormMark[];
}

/** A wrong cell: how bad, and what should stand there. A candidate is one of several that may be the wrong one. */
export interface FormMark {
  readonly at: number;
  readonly severity: Severity | 'candidate';
  readonly note: string;
}

/** The place of a form's table with its figures, drawn when somebody looks: tables for a thousand units are too many. */
export function renderForm(file: FileEntry, edition: Edition, table: FormTable): Raw | null {
  const figures = marksOf(file, table).length > 0 && figuresOf(file, edition, table);
  if (!figures) return null;
  return html`<div class="form" data-form="${formId(edition, table)}" data-figures="${JSON.stringify(figures)}"></div>\n`;
}

/** What stands in a table of the form; undefined where nobody asked for it. */
export function figuresOf(file: FileEntry, edition: Edition, table: FormTable): FormFigures | undefined {
  if (!file.data) return undefined;
  const values = valuesOf(file.data, edition);
  return {
    // JSON would carry past the page's own escaping what must not stand in it.
    values: cellsOf(table).map((key) => plain(String(values.get(key) ?? ''))),
    marks: marksOf(file, table),
  };
}

export const formId = (edition: Edition, table: FormTable) => `form-${edition.id}-${table.key}`;

/** The keys of the cells in the order in which the table shows them. */
export const cellsOf = once((table: FormTable): readonly string[] =>
  layOut(table)
    .cells.flatMap((each) => (each.role === 'value' ? [each] : []))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ cell }) => cell.key),
);

const WORST_FIRST: readonly FormMark['severity'][] = [...SEVERITIES, 'candidate'];

function marksOf({ findings, diagnoses }: FileEntry, table: FormTable): FormMark[] {
  const worst = new Map<string, FormMark['severity']>();
  const rank = (severity: FormMark['severity'] | undefined) =>
    severity ? WORST_FIRST.indexOf(severity) : WORST_FIRST.length;
  for (const { severity, places, waived } of findings)
    for (const { key, role, path } of waived ? [] : places)
      if (key !== undefined && path === undefined && role !== 'part' && rank(severity) < rank(worst.get(key)))
        worst.set(key, severity);
  const notes = new Map<string, string>();
  for (const diagnosis of diagnoses)
    for (const { key, to } of [diagnosis, ...(diagnosis.also ?? [])]) {
      notes.set(key, fill(diagnosis.tied ? texts.perhaps : texts.shouldBe, { to }));
      if (!worst.has(key)) worst.set(key, diagnosis.tied ? 'candidate' : 'error');
    }
  return cellsOf(table).flatMap((key, at) => {
    const severity = worst.get(key);
    return severity ? [{ at, severity, note: notes.get(key) ?? '' }] : [];
  });
}
