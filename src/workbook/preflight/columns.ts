/** The hidden columns among the first `last`, counted from 1. Writers hide everything to the right of a table. */
export function hiddenColumns(columns: readonly ReadonlyMap<string, string>[], last: number): Set<number> {
  const hidden = new Set<number>();
  for (const attributes of columns) {
    const isHidden = isTrue(attributes.get('hidden')) || Number(attributes.get('width') ?? 1) === 0;
    const to = Math.min(Number(attributes.get('max')), last);
    if (isHidden) for (let column = Number(attributes.get('min')); column <= to; column++) hidden.add(column);
  }
  return hidden;
}

export function writeColumns(hidden: ReadonlySet<number>): string {
  const columns = [...hidden].map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

/** An attribute of XML Schema's boolean type. */
export const isTrue = (attribute: string | undefined) => attribute === '1' || attribute === 'true';
