import { vocabulary } from '../edition/vocabulary.js';

/** What an organ is, by the ending of its name; null when the name does not say. */
export function kindByName(name: string): string | null {
  const found = vocabulary.kindOfName.find(({ ending }) =>
    new RegExp(`(?:${ending})$`, 'u').test(name.trim()),
  );
  return found?.kind ?? null;
}
