import type { Chart } from '../../document/blocks.js';
import type { Label } from '../chart/drawing.js';
import { layOutChart } from '../chart/lay-out-chart.js';
import type { FlowItem } from './flow.js';
import type { PictureItem } from './items.js';
import { page, textWidth } from './page-size.js';
import { drawLine } from './paragraph.js';
import { addTag, type Tag } from './structure.js';
import { noteLinePitch, styles } from './styles.js';
import { widthOf } from './text/glyph.js';
import { placeLine } from './text/place.js';
import type { Typesetter } from './text/typesetter.js';

/** Pictures stand in the middle of the text, a quarter of it free. Points. */
const width = textWidth * 0.75;

/** A picture with its caption under it, on one page. */
export function chartLines(chart: Chart, typesetter: Typesetter, root: Tag): FlowItem[] {
  const { size } = styles.picture;
  const set = (text: string) => typesetter.set(text, styles.picture);
  const drawing = layOutChart(chart, width, size, (text) => widthOf(set(text)));
  const labels = drawing.marks.filter((mark): mark is Label => mark.kind === 'label');
  // Not in the figure: where it is read, its alternative stands for all that is in it.
  const group = addTag(root, 'Div');
  const picture: PictureItem = {
    kind: 'picture',
    left: page.left + (textWidth - width) / 2,
    top: 0,
    drawing,
    texts: labels.map(({ text, align, x, baseline }) => {
      const place = { left: align === 'left' ? x : 0, right: align === 'left' ? width : x, align };
      return { kind: 'text', baseline, fragments: placeLine(set(text), place) };
    }),
    tag: addTag(group, 'Figure', { alt: chart.alternative }),
  };
  const captionTag = addTag(addTag(group, 'Caption'), 'P');
  const caption = typesetter.set(chart.caption, styles.caption);
  const place = { left: page.left, right: page.right, align: 'center' } as const;
  return [
    { type: 'space', height: noteLinePitch },
    { type: 'line', height: drawing.height, onGrid: false, items: [picture], keepWithNext: true },
    drawLine(caption, { linePitch: noteLinePitch * 1.25, keepWithNext: false }, captionTag, place),
  ];
}
