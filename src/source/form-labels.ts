import type { Edition } from '../edition/edition.js';
import { editions } from '../edition/editions.js';
import { allNodes } from '../edition/form.js';
import { canonicalLabel, LONGEST_LABEL } from '../edition/label.js';

/** What pages say elsewhere too: entries of menus are 规章, 行政许可 and 其他. */
const SHORTEST_OWN = 6;

/** Every label of the tables of all editions. */
let labels: ReadonlySet<string> | undefined;
/** Titles of sections, and labels that are the form's alone. */
let marks: ReadonlySet<string> | undefined;

/** Whether a text is a label of the form's tables and nothing else. */
export function isTableLabel(text: string): boolean {
  labels ??= new Set(editions.all.flatMap(tableLabels));
  return text.length <= LONGEST_LABEL * 2 && labels.has(canonicalLabel(text));
}

/** What of the form a text is, where it is something that only reports have. */
export function markOf(text: string): string | undefined {
  if (text.length > LONGEST_LABEL * 2) return undefined;
  marks ??= new Set(
    editions.all
      .flatMap((edition) => [...tableLabels(edition), ...sectionTitles(edition)])
      .filter((label) => label.length >= SHORTEST_OWN),
  );
  const canonical = canonicalLabel(text);
  const bare = canonical.replace(/^[一二三四五六七八九十]/u, '');
  return [canonical, bare].find((label) => marks?.has(label));
}

/** The titles of sections with their numbers. */
let titles: ReadonlySet<string> | undefined;

/** Whether a text is the title of a section of the form, number and all. */
export function isSectionTitle(text: string): boolean {
  titles ??= new Set(
    editions.all.flatMap(({ sections }) =>
      sections.filter(({ untitled }) => !untitled).map(({ title }) => canonicalLabel(title)),
    ),
  );
  return text.length <= LONGEST_LABEL * 2 && titles.has(canonicalLabel(text));
}

function tableLabels({ tables }: Edition): string[] {
  return tables
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ title, corner, columns, rows }) => [
      ...(title === undefined ? [] : [title]),
      ...(corner === undefined ? [] : [corner]),
      ...[...allNodes(columns), ...allNodes(rows)].map(({ label }) => label),
    ])
    .map(canonicalLabel);
}

const sectionTitles = ({ sections }: Edition): string[] =>
  sections
    .filter(({ untitled }) => !untitled)
    .map(({ title }) => canonicalLabel(title.replace(/^[一二三四五六七八九十]+、/u, '')));
