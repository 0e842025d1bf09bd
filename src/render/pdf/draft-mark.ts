import { page } from './page-size.js';
import { styles } from './styles.js';
import { widthOf } from './text/glyph.js';
import type { Fragment } from './text/place.js';
import { placeLine } from './text/place.js';
import { resize } from './text/resize.js';
import type { Typesetter } from './text/typesetter.js';

/** Longer marks are set smaller. Points. */
const longest = 480;

/** The mark across each page of a draft, as fragments around the middle of a line that starts at 0. */
export function draftMark(mark: string, typesetter: Typesetter): Fragment[] {
  const glyphs = typesetter.set(mark, styles.mark);
  const width = widthOf(glyphs);
  const size = styles.mark.size * Math.min(1, longest / Math.max(width, 1));
  return placeLine(resize(glyphs, size), { left: 0, right: page.width, align: 'center' });
}
