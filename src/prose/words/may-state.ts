import { QUANTITY_ENDS } from './quantity.js';
import { spellings } from './spellings.js';
import { vocabulary } from './vocabulary.js';

/** Whether a text has a number, a share, or a word that denies, completes or compares: without one, it states nothing. */
export function mayState(text: string): boolean {
  return STATING.test(text);
}

const { negation, none, every, rate } = vocabulary.roles;
const STATING = new RegExp(
  [
    QUANTITY_ENDS,
    '百分之',
    '同比',
    '[一二三四五六七八九]成',
    '分之[一二三四五六七八九]',
    '[过近到足]半',
    '一半',
    '半数',
    '[较比与和同](?:去|上|上一)年',
    '[为是开供正持结审诉议罚可制人业][（(]?\\d',
    ...shortest([...negation, ...none, ...every, ...rate].flatMap(spellings)),
  ].join('|'),
  'u',
);

/** A longer word adds nothing to one that is a part of it. */
function shortest(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of [...words].sort((one, other) => one.length - other.length))
    if (!kept.some((part) => word.includes(part))) kept.push(word);
  return kept;
}
