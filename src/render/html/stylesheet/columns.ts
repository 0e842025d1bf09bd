import type { PrintedTable } from '../../../document/blocks.js';

/**
 * The widths of one table's columns, and where its labels stick. The columns of values share what is left, but
 * keep a width of their own, below which the table scrolls.
 */
export function columnStyle({ labelColumns, width }: PrintedTable, id: string): string {
  const labels = labelWidths(labelColumns);
  const rules = labels.map(
    (label, column) =>
      `#${id} .label-${column} { width: ${label}; }\n#${id} .at-${column} { left: ${sum(labels.slice(0, column))}; }\n`,
  );
  const values = `${width - labelColumns} * var(--value)`;
  return `#${id} { min-width: ${sum([...labels, values])}; }\n${rules.join('')}`;
}

/** The last column holds the items; those before it hold the groups, the outermost in narrow vertical strips. */
function labelWidths(count: number): string[] {
  return Array.from({ length: count }, (_, column) => {
    if (column === count - 1) return 'var(--wide)';
    return column === 0 ? 'var(--narrow)' : 'var(--middle)';
  });
}

function sum(lengths: readonly string[]): string {
  return lengths.length > 0 ? `calc(${lengths.join(' + ')})` : '0';
}
