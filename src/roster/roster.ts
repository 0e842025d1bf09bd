import { groupBy } from '../edition/group-by.js';
import { namesBelow } from './names-below.js';

/** A unit that has to report, as the roster lists it. */
export interface RosterUnit {
  readonly name: string;
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
  readonly kind: string | null;
  /** The unit whose report sums up this one's. */
  readonly parent: string | null;
  /** Whom to ask, and where; as the roster writes it. */
  readonly contact: string | null;
  readonly phone: string | null;
  /** ISO date until which its report is to be sent in, where the roster says one for it. */
  readonly deadline: string | null;
  /** Where it stands in the roster. */
  readonly sheet: string;
  readonly cell: string;
}

/** A single character stands in many names. */
const SHORTEST = 2;

/** The units that have to report. */
export class Roster {
  readonly #byName: ReadonlyMap<string, RosterUnit>;
  /** By what is left of a name without the place that all are of. */
  readonly #byRest: ReadonlyMap<string, readonly RosterUnit[]>;
  readonly #byParent: ReadonlyMap<string, RosterUnit[]>;

  /** Of the names that can be looked for in a text. */
  readonly #lengths: ReadonlySet<number>;

  constructor(readonly units: readonly RosterUnit[]) {
    this.#byName = new Map(
      units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [nameKey(name), unit] as const)),
    );
    this.#byRest = namesBelow(units.map((unit) => [nameKey(unit.name), unit]));
    const lengths = [...this.#byName.keys(), ...this.#byRest.keys()].map((name) => name.length);
    this.#lengths = new Set(lengths.filter((length) => length >= SHORTEST));
    const below = units.filter(({ parent }) => parent !== null);
    this.#byParent = groupBy(below, ({ parent }) => this.#keyOf(parent ?? ''));
  }

  /** The unit of that name or alias; spaces and width don't count. */
  find(name: string): RosterUnit | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** The units right under one; none where the roster does not say who stands under whom. */
  childrenOf(name: string): readonly RosterUnit[] {
    return this.#byParent.get(this.#keyOf(name)) ?? [];
  }

  /**
   * The names and aliases of two characters and more that begin at a place of a text, folded as by nameKey(); also
   * without the place that all units are of, which those who send a file in leave out.
   */
  *namesAt(text: string, from: number): Generator<{ readonly unit: RosterUnit; readonly end: number }> {
    for (const length of this.#lengths) {
      const end = from + length;
      if (end > text.length) continue;
      const name = text.slice(from, end);
      const unit = this.#byName.get(name);
      if (unit) yield { unit, end };
      else for (const each of this.#byRest.get(name) ?? []) yield { unit: each, end };
    }
  }

  #keyOf(name: string): string {
    return nameKey(this.find(name)?.name ?? name);
  }
}

/** What names of units are compared by: width and spaces don't count, every word does. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}
