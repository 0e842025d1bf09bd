import { editions } from '../../edition/editions.js';
import {
  type AxisNode,
  allNodes,
  canonicalLeaves,
  type FormBlock,
  groupsOf,
  leaves,
} from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';

/** What the form's tables say, in the words by which labels are compared. */
export interface FormWords {
  readonly labels: ReadonlySet<string>;
  /** Whatever a label begins with: it may go on in the next line. */
  readonly beginnings: ReadonlySet<string>;
  /** Beside a row of figures, and in no edition beside several. */
  readonly rows: ReadonlySet<string>;
  /** Beside several rows of figures, and in no edition beside a single one. */
  readonly rowGroups: ReadonlySet<string>;
  /** Over a column of figures. */
  readonly columns: ReadonlySet<string>;
  /** Over several columns, by how many. */
  readonly spans: ReadonlyMap<string, number>;
  /** Beside the header, or over it. */
  readonly corners: ReadonlySet<string>;
  /** Headers whose labels come again in each of their groups. */
  readonly repeating: readonly RepeatingHeader[];
  /** All labels in one. */
  readonly text: string;
}

export interface RepeatingHeader {
  /** Of the columns, in their order. */
  readonly names: readonly string[];
  readonly groups: readonly HeaderGroup[];
}

/** What stands over some columns. */
interface HeaderGroup {
  readonly names: readonly string[];
  readonly column: number;
  readonly span: number;
  /** Whether nothing stands between it and its columns. */
  readonly isLowest: boolean;
}

let words: FormWords | undefined;

/** Of all editions. */
export function formWords(): FormWords {
  words ??= collect();
  return words;
}

function collect(): FormWords {
  const blocks = editions.all.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  const columns = new Set(blocks.flatMap((block) => leaves(block.columns).flatMap(own)));
  const spans = new Map(
    blocks.flatMap((block) =>
      groupsOf(block.columns).flatMap((group) =>
        own(group).map((label): [string, number] => [label, leaves(group.items).length]),
      ),
    ),
  );
  const corners = new Set(
    blocks.flatMap(({ corner, title }) => [corner, title].flatMap((text) => text ?? [])).map(canonicalLabel),
  );
  const single = new Set(blocks.flatMap((block) => leaves(block.rows).flatMap(own)));
  const several = new Set(blocks.flatMap((block) => groupsOf(block.rows).flatMap(own)));
  const rows = new Set([...single].filter((label) => !several.has(label)));
  const rowGroups = new Set([...several].filter((label) => !single.has(label)));
  const allRows = blocks.flatMap((block) => allNodes(block.rows).flatMap(own));
  const labels = new Set([...columns, ...spans.keys(), ...corners, ...allRows]);
  const beginnings = new Set(
    [...labels].flatMap((label) => [...label].map((_, last) => label.slice(0, last + 1))),
  );
  const repeating = blocks.flatMap((block) => repeatingHeader(block) ?? []);
  return {
    labels,
    beginnings,
    rows,
    rowGroups,
    columns,
    spans,
    corners,
    repeating,
    text: [...labels].join('|'),
  };
}

const own = ({ label, aliases = [] }: { label: string; aliases?: readonly string[] | undefined }): string[] =>
  [label, ...aliases].map(canonicalLabel);

function repeatingHeader({ columns }: FormBlock): RepeatingHeader | undefined {
  const names = canonicalLeaves(columns);
  if (new Set(names).size === names.length) return undefined;
  const all = leaves(columns);
  const groups = groupsOf(columns).map((group): HeaderGroup => {
    const its = leaves(group.items);
    const column = all.indexOf(its[0] as AxisNode);
    const isLowest = group.items.every(({ items }) => items.length === 0);
    return { names: own(group), column, span: its.length, isLowest };
  });
  return { names, groups };
}
