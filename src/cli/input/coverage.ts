import type { Share } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import type { ReadEntries } from '../../reporter/read-entries.js';

const texts = messages.cli.merge;

/** Shares that are named. */
const NAMED_AT_MOST = 10;

/** Keeps account of whether documents, put together, hold the results of all files that were shared out. */
export class Coverage {
  /** By the number of shares in all: how many files of each there are, and should be. */
  readonly #shares = new Map<number, Map<number, { there: number; readonly files: number }>>();
  /** Documents made by --format json, which hold no data. */
  readonly withoutData: string[] = [];
  /** Documents that do not say which share they are: lines without a file, or of a run that was not shared out. */
  #unsaid = 0;
  #isSaid = false;

  /** Takes a part of a document; @param document as it was named */
  take(document: string, { files, isWhole, share }: ReadEntries): void {
    if (isWhole) this.withoutData.push(document);
    if (!share) return;
    this.#isSaid = true;
    this.#counted(share).there += files.length;
  }

  /** Ends a document: the next part is of another one. */
  end(): void {
    if (!this.#isSaid) this.#unsaid += 1;
    this.#isSaid = false;
  }

  /** What is missing, in words; nothing where nothing is. */
  get gaps(): string[] {
    return [...this.#shares].flatMap(([of, shares]) => {
      const numbers = Array.from({ length: of }, (_, index) => index + 1);
      const missing = numbers.filter((number) => !shares.has(number));
      const cut = numbers.filter((number) => isCut(shares.get(number)));
      return [
        ...(cut.length > 0 ? [fill(texts.cut, { of, numbers: listOf(cut) })] : []),
        // A document that does not say which share it is may be one of the missing.
        ...(missing.length > this.#unsaid
          ? [fill(texts.missingShares, { of, count: missing.length, numbers: listOf(missing) })]
          : []),
      ];
    });
  }

  #counted({ number, of, files }: Share): { there: number } {
    const shares = this.#shares.get(of) ?? new Map();
    this.#shares.set(of, shares);
    const share = shares.get(number) ?? { there: 0, files };
    shares.set(number, share);
    return share;
  }
}

const isCut = (share: { readonly there: number; readonly files: number } | undefined) =>
  share !== undefined && share.there < share.files;

function listOf(numbers: readonly number[]): string {
  const named = numbers.slice(0, NAMED_AT_MOST).join('、');
  return plain(numbers.length > NAMED_AT_MOST ? `${named}…` : named);
}
