import type { Library } from './library.js';
import { objectsOf } from './objects.js';
import type { XRef } from './pdfjs.cjs';

/** Says of layers whether a viewer shows them. */
export function hiddenContent(xref: XRef, library: Library): (content: unknown) => boolean {
  const { dictOf, listOf } = objectsOf(xref, library);
  const { Ref } = library;
  const properties = dictOf(dictOf(xref.trailer.get('Root'))?.get('OCProperties'));
  const settings = dictOf(properties?.get('D'));
  const named = (key: string) => new Set(listOf(settings?.get(key)).map(String));
  const [off, on] = [named('OFF'), named('ON')];
  const base = settings?.get('BaseState') as { name?: unknown } | undefined;
  if (base?.name === 'OFF')
    for (const group of listOf(properties?.get('OCGs')).map(String)) if (!on.has(group)) off.add(group);
  if (off.size === 0) return () => false;
  return (content) => {
    if (content instanceof Ref && off.has(String(content))) return true;
    const members = dictOf(content)?.getRaw('OCGs');
    const groups = members instanceof Ref && off.has(String(members)) ? [members] : listOf(members);
    return groups.length > 0 && groups.every((group) => off.has(String(group)));
  };
}
