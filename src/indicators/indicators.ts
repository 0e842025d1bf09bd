import source from '../../schemas/indicators.json' with { type: 'json' };
import type { Edition } from '../edition/edition.js';
import { once } from '../edition/memo.js';
import type { Indicator, IndicatorSource, Term } from './indicator.js';

/** Titles of the groups of indicators, in the order of the page. */
export const indicatorGroups: Readonly<Record<string, string>> = source.groups;

/** What is drawn of all units together. */
export interface IndicatorPicture {
  readonly kind: 'parts' | 'largest' | 'years';
  readonly caption: string;
  readonly indicators: readonly string[];
}

export const indicatorPictures = Object.values(source.pictures) as readonly IndicatorPicture[];

type Changes = Readonly<Record<string, Readonly<Record<string, Partial<IndicatorSource> | null>>>>;

const changes: Changes = source.editions as Changes;

/** The indicators of an edition, in the order of the page; what an edition has none of is left out. */
export const indicatorsOf = once((edition: Edition): readonly Indicator[] => {
  const own = changes[edition.id] ?? {};
  return Object.entries(source.indicators as Readonly<Record<string, IndicatorSource>>).flatMap(
    ([id, common]) => {
      const change = own[id];
      if (change === null) return [];
      const { of, per, ...words } = { ...common, ...change };
      return [{ ...words, id, of: termsOf(of, edition), ...(per && { per: termsOf(per, edition) }) }];
    },
  );
});

/** The cells that terms name. @throws when there is none: the data is of another edition */
function termsOf(names: readonly string[], edition: Edition): Term[] {
  return names.flatMap((name) => {
    const sign = name.startsWith('-') ? -1 : 1;
    const keys = keysOf(name.replace('-', ''), edition);
    if (keys.length === 0) throw new Error(`edition ${edition.id} has no ${name}`);
    return keys.map((key) => ({ key, sign }) as const);
  });
}

/** A group of records, such as `requests.refused.total`, stands for that field of all records in it. */
function keysOf(name: string, edition: Edition): string[] {
  if (edition.cells.has(name)) return [name];
  const at = name.lastIndexOf('.');
  const [group, field] = [name.slice(0, at), name.slice(at + 1)];
  const cells = [...edition.cells.values()].filter(
    ({ key, field: own }) => own === field && key.startsWith(`${group}.`),
  );
  return cells.map(({ key }) => key);
}
