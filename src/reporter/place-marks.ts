import type { DiagnosisEntry, FileEntry, FindingEntry } from '../finding/entry.js';
import { isWorse, type Place, type Severity, worstFirst } from '../finding/finding.js';
import { count } from '../finding/result.js';
import { clip } from '../messages/clip.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Location } from '../source/location.js';

const { marked: texts, terminal } = messages;

/** Characters of a comment: nobody reads more in a box, and the list has it all. */
const COMMENT_AT_MOST = 1500;

/** A place to be marked in a copy, and what is said there. */
export interface Mark {
  readonly place: Location & Pick<Place, 'at'>;
  /** Of its worst finding. */
  readonly tint: Severity;
  readonly text: string;
}

/** One mark a place; the one that a diagnosis names is marked though it broke no rule itself. */
export function placeMarks({ findings, diagnoses }: FileEntry): Mark[] {
  const marks = new Map<string, { readonly place: Mark['place']; tint: Severity; lines: string[] }>();
  const mark = (place: Mark['place'], tint: Severity, line: string) => {
    const known = marks.get(place.at) ?? { place, tint, lines: [] };
    if (isWorse(tint, known.tint)) known.tint = tint;
    known.lines.push(line);
    marks.set(place.at, known);
  };
  const standing = findings.filter(({ waived }) => !waived);
  for (const finding of [...standing].sort(worstFirst))
    for (const place of wrongPlaces(finding)) mark(place, finding.severity, commentLine(finding));
  for (const diagnosis of diagnoses)
    for (const correction of [diagnosis, ...(diagnosis.also ?? [])])
      if (!diagnosis.tied || marks.has(correction.at))
        mark(correction, 'error', suggestedLine({ ...correction, why: diagnosis.why }));
  return Array.from(marks.values(), ({ lines, ...rest }) => ({
    ...rest,
    text: clip([...new Set(lines)].join('\n'), COMMENT_AT_MOST),
  }));
}

/** Where to look: of a broken sum the total, not all its parts, most of which are right. */
function wrongPlaces({ places }: FindingEntry): Place[] {
  const here = places.filter(({ path }) => path === undefined);
  const wrong = here.filter(({ role }) => role === 'total' || role === 'cell');
  return wrong.length > 0 ? wrong : here.slice(0, 1);
}

export function commentLine({ severity, rule, message }: FindingEntry): string {
  return fill(texts.comment, { severity: terminal.severity[severity], rule, message });
}

function suggestedLine({ from, to, why }: Pick<DiagnosisEntry, 'from' | 'to' | 'why'>): string {
  return from === null ? fill(texts.suggestedBlank, { to, why }) : fill(texts.suggested, { from, to, why });
}

/** Whose report it is, what was found in all, and what could not be checked. */
export function summaryOf({ findings, organ, year, edition, rules }: FileEntry) {
  const counts = {
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    notices: count(findings, 'notice'),
  };
  const about = {
    organ: organ ?? texts.unknown,
    year: year ?? texts.unknown,
    edition: edition ?? texts.unknown,
  };
  return {
    about: fill(texts.about, about),
    counts: fill(texts.counts, { total: findings.length, ...counts }),
    crashed: rules.crashed.map(({ rule, error }) => fill(texts.crashed, { rule, error })),
  };
}
