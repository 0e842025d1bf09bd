/**
 * Whether a path with `/` matches a pattern: `*` and `?` stay within a name, `**` crosses folders. A pattern without
 * `/` is a file name in any folder. Upper and lower case are the same, as on the clerk's computer.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const given = pattern.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
  const anywhere = given.includes('/') ? given : `**/${given}`;
  const signs = folded(anywhere).match(SIGN) ?? [];
  let places = new Set(reachable(signs, 0));
  for (const character of folded(path.normalize('NFC'))) {
    const next = new Set<number>();
    for (const place of places) for (const reached of behind(signs, place, character)) next.add(reached);
    places = next;
  }
  return places.has(signs.length);
}

const folded = (text: string): string => text.toLowerCase();

const SIGN = /\*\*\/|\*\*|./gsu;

/**
 * Where a pattern can go on behind a character. All ways are followed at once: one after the other, a pattern of thirty
 * stars would have more of them than anybody can wait for.
 * @param place in the pattern; in folders that were entered and not left yet, the negative of the place behind them
 */
function behind(signs: readonly string[], place: number, character: string): readonly number[] {
  const isFolder = character === '/';
  if (place < 0) return isFolder ? [place, ...reachable(signs, -place)] : [place];
  const sign = signs[place];
  switch (sign) {
    case '**/':
      return isFolder ? [-(place + 1), ...reachable(signs, place + 1)] : [-(place + 1)];
    case '**':
      return reachable(signs, place);
    case '*':
      return isFolder ? [] : reachable(signs, place);
    case '?':
      return isFolder ? [] : reachable(signs, place + 1);
    default:
      return sign === character ? reachable(signs, place + 1) : [];
  }
}

/** A place with those that can be reached from it before another character: stars may stand for nothing. */
function reachable(signs: readonly string[], place: number): number[] {
  const places = [place];
  for (let at = place; signs[at]?.startsWith('*'); at++) places.push(at + 1);
  return places;
}
