import { Budget } from '../../limits/budget.js';
import { attributesOf, childrenOf, type Element, localName } from '../../package/xml/element.js';
import { parseAddress } from '../../source/address.js';
import { columnName } from '../../source/book.js';
import { tidyMerges } from '../../source/xlsx/merges.js';
import type { CellMark } from './marks.js';

/**
 * The marks of a sheet by cell; of a merged area, by its first cell, which is the one that shows.
 * @param children of the sheet's root
 */
export function marksByCell(
  text: string,
  children: readonly Element[],
  marks: readonly CellMark[],
): ReadonlyMap<string, CellMark> {
  const places = marks.map((mark) => ({ mark, ...parseAddress(mark.cell) }));
  const extent = {
    rows: places.reduce((last, { row }) => Math.max(last, row), 0),
    columns: places.reduce((last, { column }) => Math.max(last, column), 0),
  };
  const merged = children
    .filter((child) => localName(child) === 'mergeCells')
    .flatMap((list) =>
      Array.from(childrenOf(text, list), (each) => attributesOf(text, each).get('ref') ?? ''),
    );
  const { areas } = tidyMerges(places.length > 0 ? merged : [], extent, new Budget());
  return new Map(
    places.map(({ mark, row, column }) => {
      const area = areas.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      return [`${columnName(area?.left ?? column)}${area?.top ?? row}`, mark];
    }),
  );
}
