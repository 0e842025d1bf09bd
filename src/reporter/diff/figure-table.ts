import type { FigureChange } from '../../compare/compare-figures.js';
import { printTable } from '../../document/printed-table.js';
import type { FormTable } from '../../edition/form.js';
import { layOut } from '../../edition/grid.js';
import { html, type Raw } from '../../render/html/escape.js';
import { renderTable } from '../../render/html/table.js';
import { changeText, figureText } from './change-text.js';

/** A table of the form with the figures of both reports where they differ, and what they became. */
export function renderFigures(
  table: FormTable,
  title: string,
  figures: ReadonlyMap<string, FigureChange>,
): Raw {
  const keys = new Map(
    layOut(table).cells.flatMap((cell) =>
      cell.role === 'value' ? [[`${cell.row} ${cell.column}`, cell.cell.key]] : [],
    ),
  );
  const printed = printTable(table, title, ({ key }) => {
    const figure = figures.get(key);
    return figure ? figureText(figure, 'b') : '';
  });
  const content = renderTable(printed, `diff-${table.key}`, ({ role, row, column, text }) => {
    const figure = role === 'value' ? figures.get(keys.get(`${row} ${column}`) ?? '') : undefined;
    if (role === 'value' && !figure) return '';
    return figure?.differs ? renderChange(figure) : text;
  });
  return html`<div class="form">${content}</div>\n`;
}

function renderChange(figure: FigureChange): Raw {
  const change = changeText(figure);
  return html`<del>${figureText(figure, 'a')}</del><ins>${figureText(figure, 'b')}</ins>${
    change !== '' && html`<small>${change}</small>`
  }`;
}
