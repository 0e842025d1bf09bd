import type { Place } from './finding.js';

/** What is kept of a section's text, to find those of other units that are nearly identical. Plain data. */
export interface SectionSketch {
  readonly section: string;
  readonly title: string;
  readonly place: Place;
  /** In hexadecimal digits, as many for every text; see sketchOf. */
  readonly sketch: string;
}
