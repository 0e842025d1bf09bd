/** A unit that has to report, as the roster lists it. */
export interface RosterUnit {
  readonly name: string;
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
  readonly kind: string | null;
  /** The unit whose report sums up this one's. */
  readonly parent: string | null;
  /** Where it stands in the roster. */
  readonly sheet: string;
  readonly cell: string;
}

/** The units that have to report. */
export class Roster {
  readonly #byName = new Map<string, RosterUnit>();

  constructor(readonly units: readonly RosterUnit[]) {
    for (const unit of units)
      for (const name of [unit.name, ...unit.aliases]) this.#byName.set(nameKey(name), unit);
  }

  /** The unit of that name or alias; spaces and width don't count. */
  find(name: string): RosterUnit | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** The units right under one; undefined when the roster does not say who stands under whom. */
  childrenOf(name: string): RosterUnit[] | undefined {
    if (this.units.every(({ parent }) => parent === null)) return undefined;
    const key = nameKey(this.find(name)?.name ?? name);
    return this.units.filter(({ parent }) => parent !== null && this.#keyOf(parent) === key);
  }

  #keyOf(name: string): string {
    return nameKey(this.find(name)?.name ?? name);
  }
}

/** What names of units are compared by: width and spaces don't count, every word does. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}
