import { groupBy } from '../edition/group-by.js';
import type { SectionSketch } from '../finding/section-sketch.js';
import type { UnitSection } from '../rules/units/children.js';
import { bandsOf, sketchLikeness } from '../rules/units/sketch.js';
import { wording } from '../rules/wording-patterns.js';
import type { UnitFile } from './children.js';

const { alike } = wording.repeat;

/** A file with what its sections are compared by. */
export interface SketchedFile extends UnitFile {
  readonly sketches?: readonly SectionSketch[];
}

/** A section with the nearly identical ones of other units. */
export interface Repeated {
  readonly own: UnitSection;
  readonly others: readonly UnitSection[];
  readonly count: number;
  readonly likeness: number;
}

/** What is told of the units that share a section. */
const TOLD = 3;

/**
 * The sections that units of one year have nearly word for word, by the path of each of their files. Files of one unit
 * are one report in several kinds, and of a file without an organ nobody knows whose it is. One walk over the sections,
 * however many there are: none is compared with more than a few others.
 */
export function repeatedSections<F extends SketchedFile>(
  files: readonly F[],
  keyOf: (organ: string) => string,
): ReadonlyMap<string, readonly Repeated[]> {
  const sections = files.flatMap(({ path, organ, year, sketches = [] }) =>
    organ === null || year === null ? [] : sketches.map((sketch) => ({ ...sketch, path, organ, year })),
  );
  const comparable = groupBy(sections, ({ year, section }) => `${year} ${section}`);
  const repeated = [...comparable.values()]
    .flatMap((group) => familiesOf(group))
    .flatMap((family) => repeatedIn(family, keyOf));
  return groupBy(repeated, ({ own }) => own.path);
}

/** Sections that share a band with the first of a family, and are nearly identical to it. */
function familiesOf(sections: readonly UnitSection[]): UnitSection[][] {
  const families: UnitSection[][] = [];
  const byBand = new Map<string, UnitSection[][]>();
  for (const section of sections) {
    const bands = bandsOf(section.sketch);
    const near = new Set(bands.flatMap((band) => byBand.get(band) ?? []));
    const family = [...near].find(
      ([first]) => first && sketchLikeness(first.sketch, section.sketch) >= alike,
    );
    if (family) {
      family.push(section);
      continue;
    }
    const own = [section];
    families.push(own);
    for (const band of bands) {
      const known = byBand.get(band);
      if (!known) byBand.set(band, [own]);
      else if (known.length < FAMILIES_A_BAND) known.push(own);
    }
  }
  return families;
}

/** A band of so many families tells none of them; without a bound, each section would be compared with all. */
const FAMILIES_A_BAND = 4;

function repeatedIn(family: readonly UnitSection[], keyOf: (organ: string) => string): Repeated[] {
  if (family.length < 2) return [];
  const units = new Map<string, UnitSection>();
  for (const section of family) {
    const unit = keyOf(section.organ);
    if (!units.has(unit)) units.set(unit, section);
  }
  if (units.size < 2) return [];
  // One more than are told, as the section's own unit may be among them.
  const some = [...units].slice(0, TOLD + 1);
  return family.map((own) => {
    const unit = keyOf(own.organ);
    const others = some.flatMap(([key, section]) => (key === unit ? [] : [section])).slice(0, TOLD);
    const [nearest] = others;
    const likeness = nearest ? sketchLikeness(nearest.sketch, own.sketch) : 0;
    return { own, others, count: units.size - 1, likeness };
  });
}
