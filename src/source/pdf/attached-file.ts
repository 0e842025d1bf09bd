import { Budget } from '../../limits/budget.js';
import { objectsOf } from './objects.js';
import { openFile } from './open-file.js';
import { boundStreams } from './open-pages.js';

/**
 * The file that a PDF says holds its data (ISO 19005-3, 6.8), as `render` attaches it; undefined where there is none.
 * Only called in a process that has bounds.
 * @throws WorkbookRefused when the PDF is damaged or encrypted (F-OPEN) or beyond the limits (F-LIMIT)
 */
export async function attachedFile(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { library } = await import('./library.js');
  library.setVerbosityLevel(0);
  const refusal = boundStreams(library, new Budget());
  const { xref } = await openFile(bytes, library);
  const { dictOf, listOf } = objectsOf(xref, library);
  const [first] = listOf(dictOf(xref.trailer.get('Root'))?.get('AF'));
  const stream = xref.fetchIfRef(dictOf(dictOf(first)?.get('EF'))?.get('F'));
  const content = stream instanceof library.BaseStream ? stream.getBytes() : undefined;
  const refused = refusal();
  if (refused) throw refused;
  return content;
}
