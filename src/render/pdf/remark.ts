import { withLinks } from '../../document/addresses.js';
import type { Line } from './flow.js';
import { setLinkedRuns } from './linked-runs.js';
import { type ParagraphShape, paragraphLines } from './paragraph.js';
import type { Tag } from './structure.js';
import { noteLinePitch, styles } from './styles.js';
import type { Typesetter } from './text/typesetter.js';

const shape: ParagraphShape = { indent: 2 * styles.note.size, linePitch: noteLinePitch, keepWithNext: false };

/** A paragraph in small type, as under tables and on the last page of a draft. */
export function remarkLines(text: string, typesetter: Typesetter, tag: Tag): Line[] {
  return paragraphLines(
    setLinkedRuns(withLinks({ text }), () => styles.note, typesetter, tag),
    shape,
    tag,
  );
}
