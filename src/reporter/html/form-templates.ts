import { printTable } from '../../document/printed-table.js';
import type { Edition } from '../../edition/edition.js';
import { messages } from '../../messages/messages.js';
import { html, type Raw } from '../../render/html/escape.js';
import { renderTable } from '../../render/html/table.js';
import { formId } from './form.js';

const { severity } = messages.terminal;
const { html: texts } = messages.reporters;

/** The tables of editions, empty: the script fills copies of them in. */
export function renderFormTemplates(editions: readonly Edition[]): Raw {
  const forms = editions.flatMap((edition) =>
    edition.sections.flatMap(({ title, table }) =>
      table ? [{ id: formId(edition, table), printed: printTable(table, title, () => '') }] : [],
    ),
  );
  return html`<div id="words" hidden data-error="${severity.error}" data-warning="${severity.warning}" data-notice="${severity.notice}" data-candidate="${texts.candidate}"></div>
${forms.map(({ id, printed }) => html`<template id="${id}">${renderTable(printed, id)}</template>\n`)}`;
}
