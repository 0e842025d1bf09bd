/** Characters of a name, as in Excel; exceljs cuts longer ones and says so on the console. */
const LENGTH = 31;

/**
 * Sheet names that exceljs accepts: it throws on characters that Excel does not allow either, on a name that stands
 * twice, and on `History`, which only English versions of Excel reserve. Good names stay as they are.
 */
export function acceptableNames(names: readonly string[]): string[] {
  const taken = new Set(['history']);
  return names.map((name) => {
    const plain = name.replace(/[*?:/\\[\]]|^'|'$/g, '_').slice(0, LENGTH) || '_';
    let unique = plain;
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = `${plain.slice(0, LENGTH - 6)}(${number})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
