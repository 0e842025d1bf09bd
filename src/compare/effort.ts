/** Characters that are cut into words by the dictionary. A long report has 30 000. */
const CHARACTERS = 40_000;

/** Steps of looking for what two texts have in common, each of about half a microsecond. */
const STEPS = 600_000;

/** Words that are looked for to be taken out of one text and put into another, at most. */
const MOST_EDITS = 300;

/**
 * What one comparison may take, whatever the texts: when it is used up, words are clauses, and a paragraph that differs
 * differs as a whole. Counted and not measured, so that the same reports give the same.
 */
export class Effort {
  #characters = CHARACTERS;
  #steps = STEPS;

  /** Whether so many characters may be looked up. */
  mayRead(characters: number): boolean {
    this.#characters -= characters;
    return this.#characters >= 0;
  }

  /** How many words may differ before it takes too long: the search takes the square of it. */
  get mostEdits(): number {
    return Math.min(MOST_EDITS, Math.floor(Math.sqrt(Math.max(this.#steps, 0))));
  }

  spend(edits: number): void {
    this.#steps -= edits ** 2;
  }
}
