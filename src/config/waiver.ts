import type { Fact } from '../finding/finding.js';
import type { FileName } from '../finding/result.js';
import { nameKey } from '../roster/roster.js';
import type { PlacedConfig, WaiverEntry } from './config.js';
import { matchesGlob } from './glob.js';

/** Whether a waiver speaks of a file. */
export function isAbout({ organ, file }: WaiverEntry, checked: FileName, placed: PlacedConfig): boolean {
  return (
    (organ === undefined || isOrgan(organ, checked.organ)) &&
    (file === undefined || matchesGlob(placed.pathFromHere(checked.path), file))
  );
}

/** Which waivers of a config cover the findings of a file. */
export interface Coverage {
  /** The first of those that cover a finding. */
  first(finding: Found): WaiverEntry | undefined;
  /** All that cover any of these. */
  all(findings: readonly Found[]): ReadonlySet<WaiverEntry>;
}

/** @param holds which waivers are looked at; which of them speak of the file is looked at once for all findings */
export function coverage(
  { path, organ }: FileName,
  placed: PlacedConfig,
  holds = (_: WaiverEntry) => true,
): Coverage {
  const places = placesOf(placed.config.waivers ?? []);
  const known = new Map<string | null, Map<readonly WaiverEntry[], readonly WaiverEntry[]>>();
  const about = (waivers: readonly WaiverEntry[], whose: string | null) => {
    const own = known.get(whose) ?? new Map<readonly WaiverEntry[], readonly WaiverEntry[]>();
    known.set(whose, own);
    const found =
      own.get(waivers) ??
      waivers.filter((waiver) => holds(waiver) && isAbout(waiver, { path, organ: whose }, placed));
    own.set(waivers, found);
    return found;
  };
  const groupsOf = (finding: Found) =>
    places.groupsOf(finding).map((group) => about(group, finding.organ ?? organ));
  return {
    first: (finding) =>
      places.firstOf(
        groupsOf(finding).flatMap((group) => group.find((waiver) => isAt(waiver, finding)) ?? []),
      ),
    all(findings) {
      const covering = new Set<WaiverEntry>();
      const done = new Set<string>();
      for (const finding of findings) {
        const [place] = finding.places;
        const told = [finding.rule, finding.organ, place?.cell, place?.at, place?.key].join('\n');
        if (done.has(told)) continue;
        done.add(told);
        for (const group of groupsOf(finding))
          for (const waiver of group) if (isAt(waiver, finding)) covering.add(waiver);
      }
      return covering;
    },
  };
}

/** The waivers of a config by the rule and the place that they speak of: a finding is held against few of them. */
class Places {
  readonly #groups = new Map<string, WaiverEntry[]>();
  readonly #order: ReadonlyMap<WaiverEntry, number>;

  constructor(waivers: readonly WaiverEntry[]) {
    this.#order = new Map(waivers.map((waiver, index) => [waiver, index]));
    for (const waiver of waivers) {
      const { rule, cell, key } = waiver;
      const name = `${rule}${cell !== undefined ? atCell(cell) : key !== undefined ? atKey(key) : ''}`;
      const group = this.#groups.get(name);
      if (group) group.push(waiver);
      else this.#groups.set(name, [waiver]);
    }
  }

  /** Those that may be of a finding. The first place is the one that people are told; the others only belong to it. */
  groupsOf({ rule, places: [place] }: Found): readonly WaiverEntry[][] {
    const cells = [place?.cell, place?.at].flatMap((cell) => (cell === undefined ? [] : [atCell(cell)]));
    const steps = place?.key?.split('.') ?? [];
    const keys = steps.map((_, index) => atKey(steps.slice(0, index + 1).join('.')));
    return [...new Set(['', ...cells, ...keys])].flatMap((name) => {
      const group = this.#groups.get(`${rule}${name}`);
      return group ? [group] : [];
    });
  }

  /** In the order of the config. */
  firstOf(waivers: readonly WaiverEntry[]): WaiverEntry | undefined {
    const place = (waiver: WaiverEntry) => this.#order.get(waiver) ?? 0;
    return waivers.reduce<WaiverEntry | undefined>(
      (first, waiver) => (first === undefined || place(waiver) < place(first) ? waiver : first),
      undefined,
    );
  }
}

const atCell = (cell: string) => `!${cell}`;
const atKey = (key: string) => `.${key}`;

const known = new WeakMap<readonly WaiverEntry[], Places>();

/** Once for all files that a config is of. */
function placesOf(waivers: readonly WaiverEntry[]): Places {
  const before = known.get(waivers);
  if (before) return before;
  const places = new Places(waivers);
  known.set(waivers, places);
  return places;
}

type Found = Pick<Fact, 'places' | 'organ'> & { readonly rule: string };

/** Whether a waiver is of a finding's rule and place. */
function isAt({ rule, cell, key }: WaiverEntry, finding: Found): boolean {
  if (finding.rule !== rule) return false;
  const [place] = finding.places;
  if (cell !== undefined && cell !== place?.cell && cell !== place?.at) return false;
  return key === undefined || place?.key === key || place?.key?.startsWith(`${key}.`) === true;
}

/** It still holds on its last day. */
export function hasExpired({ until }: WaiverEntry, today: string): boolean {
  return until !== undefined && until < today;
}

const isOrgan = (wanted: string, organ: string | null) =>
  organ !== null && nameKey(wanted) === nameKey(organ);
