/**
 * What is left of the units' names without the place that all of them are of: 水务局 where all are 某市's. Such a name
 * stands for every unit whose own ends so, as 水务局 does for 某市某区水务局 too. None where the names have no such place.
 * @param units by their names
 */
export function namesBelow<Unit>(units: readonly (readonly [name: string, Unit])[]): Map<string, Unit[]> {
  const place = commonPlace(units.map(([name]) => name));
  if (place === '') return new Map();
  const rests = units.map(([name]) => name.slice(place.length)).filter(isOwn);
  const endings = new Map<string, Unit[]>(rests.map((rest) => [rest, []]));
  for (const [name, unit] of units)
    for (let from = Math.max(place.length, name.length - LONGEST); from < name.length; from++)
      endings.get(name.slice(from))?.push(unit);
  return endings;
}

/** A government is that of a place, and says nothing without it. */
const isOwn = (rest: string) =>
  rest.length >= SHORTEST && rest.length <= LONGEST && !rest.startsWith('人民政府');

const SHORTEST = 3;
const LONGEST = 40;

/** The place that all names begin with: 某市. */
function commonPlace(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const [place = ''] = PLACE.exec(first) ?? [];
  return others.length > 0 && others.every((name) => name.startsWith(place)) ? place : '';
}

const PLACE = /^\p{sc=Han}{1,9}?(?:自治州|自治县|自治旗|[省市县区旗州盟])/u;
