import type { Book } from '../source/book.js';

/** A copy of a file that was read again, to see that it says what it should. */
export interface Rewritten {
  readonly bytes: Uint8Array;
  /** As it was read. */
  readonly book: Book;
}
