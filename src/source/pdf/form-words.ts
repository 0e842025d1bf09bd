import { editions } from '../../edition/editions.js';
import { allNodes, groupsOf, leaves } from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';

/** What the form's tables say, in the words by which labels are compared. */
export interface FormWords {
  readonly labels: ReadonlySet<string>;
  /** Whatever a label begins with: it may go on in the next line. */
  readonly beginnings: ReadonlySet<string>;
  /** Over a column of figures. */
  readonly columns: ReadonlySet<string>;
  /** Over several columns, by how many. */
  readonly spans: ReadonlyMap<string, number>;
  /** Beside the header, or over it. */
  readonly corners: ReadonlySet<string>;
  /** All labels in one. */
  readonly text: string;
}

let words: FormWords | undefined;

/** Of all editions. */
export function formWords(): FormWords {
  words ??= collect();
  return words;
}

function collect(): FormWords {
  const blocks = editions.all.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  const own = ({ label, aliases = [] }: { label: string; aliases?: readonly string[] }) =>
    [label, ...aliases].map(canonicalLabel);
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
  const rows = blocks.flatMap((block) => allNodes(block.rows).flatMap(own));
  const labels = new Set([...columns, ...spans.keys(), ...corners, ...rows]);
  const beginnings = new Set(
    [...labels].flatMap((label) => [...label].map((_, last) => label.slice(0, last + 1))),
  );
  return { labels, beginnings, columns, spans, corners, text: [...labels].join('|') };
}
