import { canonicalLabel, LONGEST_LABEL } from '../edition/label.js';
import { vocabulary } from '../edition/vocabulary.js';

const NOTHING = new Set(vocabulary.nothing);

/** 无, 暂无, 无。 and the like in place of a text. Longer texts say something, and need not be compared. */
export function saysNothing(text: string): boolean {
  const plain = text.trim();
  return plain.length <= LONGEST_LABEL && NOTHING.has(canonicalLabel(plain));
}
