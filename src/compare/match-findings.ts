import { groupBy } from '../edition/group-by.js';
import type { FindingEntry } from '../finding/entry.js';
import type { ChangedFinding, FileSince } from '../finding/since.js';

type Change = Omit<FileSince, 'delivered'>;

/**
 * Tells findings of an earlier run from new ones. What makes two of them one is the rule, the cell of the form and the
 * figures, or else the words; where they stand in the file is not: rows are inserted and paragraphs move.
 */
export function matchFindings(before: readonly FindingEntry[], now: readonly FindingEntry[]): Change {
  const [left, open] = [new Set(before), new Set(now.keys())];
  const same: number[] = [];
  const changed: ChangedFinding[] = [];
  for (const { nameOf, isSame } of PASSES) {
    const earlier = groupBy([...left], nameOf);
    for (const index of [...open]) {
      const finding = now[index];
      const name = finding && nameOf(finding);
      const match = name === undefined ? undefined : earlier.get(name)?.shift();
      if (!match) continue;
      left.delete(match);
      open.delete(index);
      if (isSame) same.push(index);
      else changed.push({ index, before: match });
    }
  }
  return {
    new: [...open],
    mended: [...left],
    same: same.sort((a, b) => a - b),
    changed: changed.sort((one, other) => one.index - other.index),
  };
}

interface Pass {
  /** Findings of one name are one; undefined for those that have none here. */
  nameOf(finding: FindingEntry): string | undefined;
  readonly isSame: boolean;
}

const keysOf = ({ places }: FindingEntry) => places.map(({ key = '' }) => key).join(' ');
const join = (...parts: unknown[]) => JSON.stringify(parts);

const tableOf = ({ places: [place] }: FindingEntry) => place?.key?.split('.')[0];

/** The surest first. */
const PASSES: readonly Pass[] = [
  {
    isSame: true,
    nameOf: (finding) => {
      const { rule, organ, expected, actual, message } = finding;
      const hasFigures = expected !== undefined || actual !== undefined;
      const keys = keysOf(finding);
      return keys.trim() !== '' && hasFigures
        ? join(rule, organ, keys, expected, actual)
        : join(rule, organ, keys, message);
    },
  },
  {
    isSame: true,
    nameOf: (finding) => join(finding.rule, finding.organ, finding.message, tableOf(finding)),
  },
  {
    isSame: false,
    nameOf: (finding) => {
      const [place] = finding.places;
      return place?.key === undefined ? undefined : join(finding.rule, finding.organ, place.key, place.path);
    },
  },
  // One finding a table, or a section: which of its cells comes first says nothing.
  {
    isSame: false,
    nameOf: (finding) =>
      join(finding.rule, finding.organ, tableOf(finding) ?? finding.places[0]?.title ?? ''),
  },
];
