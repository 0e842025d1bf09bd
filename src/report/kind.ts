import { vocabulary } from '../edition/vocabulary.js';

/** What an organ is, by the ending of its name; null when the name does not say. */
export const kindByName = (name: string): string | null => kindByEnding(withoutSecondName(name.trim()));

/** The name of an organ without a second one in brackets behind it: 市场监督管理局（知识产权局）. */
export function withoutSecondName(name: string): string {
  const [all = '', second = ''] = SECOND_NAME.exec(name) ?? [];
  return all !== name && kindByEnding(second) !== null ? name.slice(0, name.length - all.length) : name;
}

/** Hanzi alone: a number or a mark makes something else of it. */
const SECOND_NAME = /[（(]([〇㐀-鿿、]{3,30})[）)]$/u;

function kindByEnding(name: string): string | null {
  const found = vocabulary.kindOfName.find(({ ending }) => new RegExp(`(?:${ending})$`, 'u').test(name));
  return found?.kind ?? null;
}
