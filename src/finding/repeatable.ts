/** What a generator makes, made anew each time that somebody goes over it: nothing is kept between. */
export function repeatable<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}
