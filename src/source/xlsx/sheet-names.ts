import { refuseNoCharacters } from '../../package/xml/xml-text.js';

/** Characters of a name, as in Excel. */
const LENGTH = 31;

/**
 * The sheets' names as Excel would have them: without the characters that it does not allow, and each once, so that a
 * name tells the sheet. Good names stay as they are.
 */
export function acceptableNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  /** The next number of a name that stands several times: those below are taken. */
  const numbers = new Map<string, number>();
  return names.map((name) => {
    refuseNoCharacters(name);
    const plain = name.replace(/[*?:/\\[\]]|^'|'$/g, '_').slice(0, LENGTH) || '_';
    const stem = plain.slice(0, LENGTH - 6);
    let unique = plain;
    for (let number = numbers.get(stem) ?? 2; taken.has(unique.toLowerCase()); number++) {
      unique = `${stem}(${number})`;
      numbers.set(stem, number + 1);
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
