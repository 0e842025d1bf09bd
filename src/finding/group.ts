import type { Edition } from '../edition/edition.js';
import { groupBy } from '../edition/group-by.js';
import type { Finding, Severity } from './finding.js';

/** Findings that a reader looks at together. */
export interface Group {
  /** The title of the table's section, else the sheet; null for the file as a whole. */
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

/** Groups findings by table, in the order of the form; what concerns the whole file comes first. */
export function groupFindings(findings: readonly Finding[], edition: Edition | null): Group[] {
  const groups = groupBy(findings, (finding) => titleOf(finding, edition));
  const order = [null, ...(edition?.sections ?? []).map(({ title }) => title)];
  const rank = (title: string | null) => {
    const index = order.indexOf(title);
    return index < 0 ? 0.5 : index;
  };
  return [...groups]
    .map(([title, own]) => ({
      title,
      findings: [...own].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]),
    }))
    .sort((a, b) => rank(a.title) - rank(b.title));
}

const SEVERITIES: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

function titleOf({ places }: Finding, edition: Edition | null): string | null {
  const [place] = places;
  if (!place) return null;
  const table = place.key?.split('.')[0];
  const section = edition?.sections.find(
    ({ key, table: form }) => form && (key === table || form.sheet === place.sheet),
  );
  return section?.title ?? place.sheet;
}
