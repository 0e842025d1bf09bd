import { ownText } from './own-text.js';
import type { UnitFile } from './unit-file.js';

/** Units' workbooks are laid out alike: the words for a place are kept once for thousands of them. */
export class SharedPlaces {
  readonly #kept = new Map<string, string>();

  of(unit: UnitFile): UnitFile {
    return { ...unit, places: unit.places.map((place) => (place === null ? null : this.#shared(place))) };
  }

  #shared(place: string): string {
    const kept = this.#kept.get(place) ?? ownText(place);
    this.#kept.set(kept, kept);
    return kept;
  }
}
