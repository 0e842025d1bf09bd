/** A part of the list of files, for one of several machines. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Every n-th file: the parts are of one size, have no file in common and hold all of them together. */
export function shareOf<T>(files: readonly T[], { number, of }: Shard): T[] {
  return files.filter((_, index) => index % of === number - 1);
}
