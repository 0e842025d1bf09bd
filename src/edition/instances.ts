import type { Edition } from './edition.js';
import type { FormCell } from './form.js';
import { groupBy } from './group-by.js';
import type { CarrySource, EqualitySource } from './source.js';

/** An equality of the edition, spelt out for one record or field. */
export interface Instance {
  /** What it holds in: `（一）予以公开`, or `自然人`. */
  readonly subject: string;
  readonly left: readonly FormCell[];
  readonly right: readonly FormCell[];
  /** Of a carry relation: what this year added to `right`, and took from it. */
  readonly plus: readonly FormCell[];
  readonly minus: readonly FormCell[];
}

/**
 * Spells out a relation: in each record whose fields it names, or in each field of the records that it names. A group
 * of records stands for all records in it.
 */
export function instancesOf(edition: Edition, relation: Relation): readonly Instance[] {
  const known = spelledOut.get(edition) ?? new Map<Relation, readonly Instance[]>();
  spelledOut.set(edition, known);
  let instances = known.get(relation);
  if (!instances) {
    const cells = [...edition.cells.values()].filter(({ table }) => table === relation.table);
    instances = relation.each === 'record' ? inRecords(cells, relation) : inFields(cells, relation);
    known.set(relation, instances);
  }
  return instances;
}

type Relation = EqualitySource | CarrySource;

/** They only depend on the edition. */
const spelledOut = new WeakMap<Edition, Map<Relation, readonly Instance[]>>();

type Terms = Pick<CarrySource, 'left' | 'right' | 'plus' | 'minus'>;

function inRecords(cells: readonly FormCell[], terms: Terms): Instance[] {
  const records = groupBy(cells, ({ record }) => record);
  return [...records.values()].flatMap((record): Instance[] => {
    const fields = groupBy(record, ({ field }) => field);
    const pick = (name: string) => fields.get(name) ?? [];
    return spellOut(record[0]?.recordTitle, terms, pick);
  });
}

function inFields(cells: readonly FormCell[], terms: Terms): Instance[] {
  const fields = groupBy(cells, ({ field }) => field);
  return [...fields.values()].flatMap((column): Instance[] => {
    const under = (name: string) =>
      column.filter(({ record }) => record === name || record.startsWith(`${name}.`));
    return spellOut(column[0]?.fieldTitle, terms, under);
  });
}

/** Nothing where a term is missing: the relation does not hold there. */
function spellOut(
  subject = '',
  { left, right, plus = [], minus = [] }: Terms,
  cellsOf: (name: string) => readonly FormCell[],
): Instance[] {
  const names = [...left, ...right, ...plus, ...minus];
  if (names.some((name) => cellsOf(name).length === 0)) return [];
  const cells = (terms: readonly string[]) => terms.flatMap(cellsOf);
  return [{ subject, left: cells(left), right: cells(right), plus: cells(plus), minus: cells(minus) }];
}
