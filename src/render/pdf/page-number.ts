import { ascent, type TextItem } from './items.js';
import { page, pageNumberAxis } from './page-size.js';
import { styles } from './styles.js';
import { placeLine } from './text/place.js';
import type { Typesetter } from './text/typesetter.js';

/** Height of a dash over the baseline, as a share of the type size: the middle of a character's square. */
const dashHeight = ascent - 0.5;

/** — 1 —, one character from the outer edge: odd pages right, even pages left (GB/T 9704-2012, 7.5). */
export function pageNumber(number: number, typesetter: Typesetter): TextItem {
  const { size } = styles.pageNumber;
  return {
    kind: 'text',
    baseline: pageNumberAxis + dashHeight * size,
    fragments: placeLine(typesetter.set(`— ${number} —`, styles.pageNumber), {
      left: page.left + size,
      right: page.right - size,
      align: number % 2 === 1 ? 'right' : 'left',
    }),
  };
}
