import path from 'node:path';
import type { LedgerLinks } from '../../reporter/ledger/ledger.js';

/**
 * Where links lead from a ledger that stands beside or above the files; none to another drive.
 * @param ledger and all paths relative to `cwd` or absolute @param copies marked copies by their files
 */
export function ledgerLinks(ledger: string, copies: ReadonlyMap<string, string>, cwd: string): LedgerLinks {
  const folder = path.dirname(path.resolve(cwd, ledger));
  const hrefOf = (file: string) => {
    const relative = path.relative(folder, path.resolve(cwd, file));
    return path.isAbsolute(relative) ? undefined : hrefFor(relative.split(path.sep).join('/'));
  };
  return {
    fileHref: hrefOf,
    copyHref(file) {
      const copy = copies.get(file);
      return copy === undefined ? undefined : hrefOf(copy);
    },
  };
}

/** What an address gives another meaning to. Chinese stays: not every program decodes it where it opens files. */
const MEANING = /[\s%#?"<>\\^`{|}]/gu;

/** The address of a path; one that begins like that of a website is still a file's. */
function hrefFor(relative: string): string {
  const address = relative.replace(MEANING, (character) => encodeURIComponent(character));
  return /^[^/]*:/.test(address) ? `./${address}` : address;
}
