import type { Edition, Section } from '../../edition/edition.js';
import { canonicalLabel, LONGEST_LABEL, likeness } from '../../edition/label.js';

export interface SectionMatch {
  readonly section: Section;
  /** Not worded as in the form. */
  readonly misnamed: boolean;
}

/** The section that a line is the heading of, told by its title, not by its number. */
export function sectionOf(line: string, edition: Edition): SectionMatch | undefined {
  if (line.length > LONGEST_LABEL) return undefined;
  const canonical = canonicalLabel(line);
  let best: SectionMatch | undefined;
  let bestScore = NEAR_HEADING;
  for (const section of edition.sections) {
    const score = likeness(canonicalLabel(section.title), canonical);
    if (score > bestScore) [best, bestScore] = [{ section, misnamed: score < 1 }, score];
  }
  return best;
}

/** A heading is short, so that a near miss must be very near: a sentence about the same matter is none. */
const NEAR_HEADING = 0.7;
