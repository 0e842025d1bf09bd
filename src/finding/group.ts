import type { Edition } from '../edition/edition.js';
import { editions } from '../edition/editions.js';
import { groupBy } from '../edition/group-by.js';
import type { DiagnosisEntry, FileEntry, FindingEntry } from './entry.js';
import { type Place, worstFirst } from './finding.js';

/** What a reader looks at together. */
export interface Group {
  /** The title of the table's section, else the sheet; null for the file as a whole. */
  readonly title: string | null;
  readonly suggestions: readonly Suggestion[];
  /** Those that no suggestion explains. */
  readonly findings: readonly FindingEntry[];
}

/** What to correct, and the findings that this would clear up. */
export interface Suggestion {
  /** More than one when they cannot be told apart. */
  readonly choices: readonly [DiagnosisEntry, ...DiagnosisEntry[]];
  readonly explained: readonly FindingEntry[];
}

/**
 * Groups findings by table: first those with a suggestion, because it often explains what the others say (a figure in
 * the prose that differs from the table). Then in the order of the form, what concerns the whole file ahead of it.
 */
export function groupFindings({ findings, diagnoses, edition: id }: FileEntry): Group[] {
  const edition = id === null ? undefined : editions.byId(id);
  const explained = new Set<number>();
  const suggestions = choicesAmong(diagnoses).map((choices): Suggestion => {
    const own = choices.flatMap(({ explains }) => explains).filter((index) => !explained.has(index));
    const indices = [...new Set(own)].sort((a, b) => a - b);
    for (const index of indices) explained.add(index);
    return { choices, explained: indices.flatMap((index) => findings[index] ?? []) };
  });
  const others = findings.filter((_, index) => !explained.has(index));
  const suggested = groupBy(suggestions, ({ choices: [choice] }) => titleOf(choice, edition));
  const found = groupBy(others, ({ places: [place] }) => titleOf(place, edition));
  const order = [null, ...(edition?.sections ?? []).map(({ title }) => title)];
  const rank = (title: string | null) => {
    const index = order.indexOf(title);
    return index < 0 ? 0.5 : index;
  };
  return [...new Set([...suggested.keys(), ...found.keys()])]
    .map((title) => ({
      title,
      suggestions: suggested.get(title) ?? [],
      findings: [...(found.get(title) ?? [])].sort(worstFirst),
    }))
    .sort((a, b) => urgency(a) - urgency(b) || rank(a.title) - rank(b.title));
}

/** Suggestions come first, then errors, then what may be right. */
function urgency({ suggestions, findings: [worst] }: Group): number {
  if (suggestions.length > 0) return 0;
  return worst?.severity === 'error' ? 1 : 2;
}

/** Diagnoses that are as likely follow each other and explain the same, in the same organ's file. */
function choicesAmong(diagnoses: readonly DiagnosisEntry[]): [DiagnosisEntry, ...DiagnosisEntry[]][] {
  const sets: [DiagnosisEntry, ...DiagnosisEntry[]][] = [];
  for (const diagnosis of diagnoses) {
    const last = sets.at(-1);
    const same =
      last?.[0].organ === diagnosis.organ &&
      last?.[0].explains.some((index) => diagnosis.explains.includes(index));
    if (last && same && last[0].tied && diagnosis.tied) last.push(diagnosis);
    else sets.push([diagnosis]);
  }
  return sets;
}

function titleOf(
  place: Pick<Place, 'sheet' | 'key' | 'title'> | undefined,
  edition: Edition | undefined,
): string | null {
  if (!place) return null;
  const table = place.key?.split('.')[0];
  const section = edition?.sections.find(
    ({ key, table: form }) => form && (key === table || form.sheet === place.sheet),
  );
  // A document has no sheets: what stands outside of its tables is told under the section that it stands in.
  return section?.title ?? place.sheet ?? (place.key === undefined ? (place.title ?? null) : null);
}
