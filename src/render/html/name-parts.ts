import { titleBreaks } from '../../document/title-breaks.js';
import { html, type Raw } from './escape.js';

/** Characters that are one line on the narrowest phone. */
const LINE = 13;

/**
 * The name of an organ, with its year if a title begins with them, in parts that stay together where they are no longer than a line:
 * it breaks behind a place, never inside of one.
 * @param cuts where it breaks besides
 */
export function nameParts(name: string, cuts: readonly number[] = [], title = name): readonly Raw[] | string {
  if (name.length <= LINE) return name;
  const { good, bad } = titleBreaks(title);
  const brackets = Array.from(name.matchAll(/(?=[（(])|(?<=[）)])/gu), ({ index }) => index);
  const inside = [...good, ...brackets, ...cuts].filter((at) => at > 0 && at < name.length && !bad.has(at));
  const places = [0, ...[...new Set(inside)].sort((one, other) => one - other), name.length];
  return places.slice(1).map((to, index) => html`<span>${name.slice(places[index], to)}</span>`);
}
