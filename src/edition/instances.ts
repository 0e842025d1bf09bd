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

type Terms = Pick<EqualitySource, 'left' | 'right'>;

function inRecords(cells: readonly FormCell[], { left, right }: Terms): Instance[] {
  const records = groupBy(cells, ({ record }) => record);
  return [...records.values()].flatMap((record): Instance[] => {
    const fields = new Map(record.map((cell) => [cell.field, cell]));
    if (![...left, ...right].every((field) => fields.has(field))) return [];
    const pick = (names: readonly string[]) => names.flatMap((name) => fields.get(name) ?? []);
    return [{ subject: record[0]?.recordTitle ?? '', left: pick(left), right: pick(right) }];
  });
}

function inFields(cells: readonly FormCell[], { left, right }: Terms): Instance[] {
  const fields = groupBy(cells, ({ field }) => field);
  return [...fields.values()].flatMap((column): Instance[] => {
    const under = (name: string) =>
      column.filter(({ record }) => record === name || record.startsWith(`${name}.`));
    if (![...left, ...right].every((name) => under(name).length > 0)) return [];
    return [{ subject: column[0]?.fieldTitle ?? '', left: left.flatMap(under), right: right.flatMap(under) }];
  });
}
