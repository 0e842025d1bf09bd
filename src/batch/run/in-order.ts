/** Passes on what comes in any order by its index: 0, 1, 2 and so on, each as soon as those before it are there. */
export class InOrder<T> {
  readonly #waiting = new Map<number, T>();
  #next = 0;

  constructor(private readonly pass: (value: T) => void) {}

  put(index: number, value: T): void {
    this.#waiting.set(index, value);
    for (let ready = this.#take(); ready !== undefined; ready = this.#take()) this.pass(ready.value);
  }

  /** Passes on what waits for something that will not come. */
  finish(): void {
    const left = [...this.#waiting].sort(([one], [other]) => one - other);
    this.#waiting.clear();
    for (const [, value] of left) this.pass(value);
  }

  #take(): { value: T } | undefined {
    if (!this.#waiting.has(this.#next)) return undefined;
    const value = this.#waiting.get(this.#next) as T;
    this.#waiting.delete(this.#next);
    this.#next += 1;
    return { value };
  }
}
