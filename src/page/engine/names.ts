import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { safeName } from '../../publish/safe-name.js';
import { nameOf } from './tell-use.js';

const { names } = messages.page;

/** The name of a file without its ending. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return safeName(dot > 0 ? name.slice(0, dot) : name);
}

/** What a copy of a file is called, so that it is never taken for the file itself. */
export function copyName(path: string, kind: 'marked' | 'corrected', ending: string): string {
  return `${safeName(fill(names[kind], { name: stemOf(path) }))}.${ending}`;
}

/** Names of files of one zip, each once: of several with one name, the later ones are numbered. */
export function distinct<T extends { readonly name: string }>(files: readonly T[]): T[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const dot = file.name.lastIndexOf('.');
    let name = file.name;
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = `${file.name.slice(0, dot)} (${number})${file.name.slice(dot)}`;
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}
