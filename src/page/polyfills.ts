/**
 * What the code asks for that browsers of 2020 lack: a bundler lowers syntax, not methods. Only what is used here; a test
 * looks for more.
 */
function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

type Test<T> = (item: T, index: number, all: readonly T[]) => boolean;

function findLastIndex<T>(this: readonly T[], test: Test<T>): number {
  let index = this.length - 1;
  while (index >= 0 && !test(this[index] as T, index, this)) index--;
  return index;
}

function findLast<T>(this: readonly T[], test: Test<T>): T | undefined {
  return this[findLastIndex.call(this as readonly unknown[], test as Test<unknown>)];
}

function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse();
}

function toSorted<T>(this: readonly T[], compare?: (one: T, other: T) => number): T[] {
  return [...this].sort(compare);
}

/** Breaks between any two characters are allowed, which is how titles break where words are not known. */
class Segmenter {
  segment(text: string): { segment: string; index: number }[] {
    let index = 0;
    return Array.from(text, (segment) => {
      index += segment.length;
      return { segment, index: index - segment.length };
    });
  }
}

for (const owner of [Array.prototype, String.prototype, Object.getPrototypeOf(Uint8Array.prototype)])
  define(owner, 'at', at);
for (const [name, method] of Object.entries({ findLast, findLastIndex, toReversed, toSorted }))
  define(Array.prototype, name, method);
define(
  Object,
  'hasOwn',
  (owner: object, name: string) => Object.getOwnPropertyDescriptor(owner, name) !== undefined,
);
// Of plain data only.
define(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)));
define(Intl, 'Segmenter', Segmenter);

export {};
