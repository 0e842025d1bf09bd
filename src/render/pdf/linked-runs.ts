import type { Run } from '../../document/blocks.js';
import { addTag, type Tag } from './structure.js';
import type { TextStyle } from './styles.js';
import type { Glyph } from './text/glyph.js';
import type { Typesetter } from './text/typesetter.js';

/** Sets the runs of a paragraph; each link among them gets a tag of its own in the paragraph's. */
export function setLinkedRuns(
  runs: readonly Run[],
  styleOf: (run: Run) => TextStyle,
  typesetter: Typesetter,
  paragraph: Tag,
): Glyph[] {
  return typesetter.setRuns(
    runs.map((run) => ({
      text: run.text,
      style: styleOf(run),
      ...(run.href !== undefined && { link: addTag(paragraph, 'Link', { href: run.href }) }),
    })),
  );
}
