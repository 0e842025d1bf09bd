/** Milliseconds in which the page is drawn once at most: each row more lays out the whole list again. */
const INTERVAL = 250;

/** Does work at once, but never more often than a user could see: of calls in between, one is made up for. */
export class Paced {
  #last = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: () => void) {}

  ask(): void {
    const wait = this.#last + INTERVAL - performance.now();
    if (wait <= 0) this.now();
    else this.#timer ??= setTimeout(() => this.now(), wait);
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.work();
    // What the work takes, drawing included, leaves as much time to the user.
    this.#last = performance.now();
  }
}
