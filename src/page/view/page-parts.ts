import { Inflate } from 'fflate';
import type { PartName } from '../engine/parts.js';

/** What the page holds compressed: scripts, and fonts. */
const BLOCKS = 'script[data-part]';

/** The name of the script that every worker begins with. */
export const CORE = 'core';

/** The bytes of a compressed part of the page; undefined where the page was made without it. */
function packedPart(name: string): Uint8Array | undefined {
  const block = Array.from(document.querySelectorAll<HTMLElement>(BLOCKS)).find(
    ({ dataset }) => dataset.part === name,
  );
  return block && fromBase64((block.textContent ?? '').trim());
}

/** Fonts that the page brings along, compressed, by the names of their files. */
export function packedFonts(): ReadonlyMap<string, Uint8Array> {
  const names = Array.from(
    document.querySelectorAll<HTMLElement>('script[data-font]'),
    (block): [string, Uint8Array] => [block.dataset.font ?? '', fromBase64((block.textContent ?? '').trim())],
  );
  return new Map(names);
}

const scripts = new Map<string, Blob>();

/** The script of a worker that has some parts, as the address of a blob: a page from a file starts workers from no other. */
export function workerScript(parts: Iterable<PartName>): string {
  const blobs = [CORE, ...parts].map((name) => {
    const known = scripts.get(name) ?? new Blob(inflated(packedPart(name) ?? new Uint8Array()));
    scripts.set(name, known);
    return known;
  });
  return URL.createObjectURL(new Blob(blobs, { type: 'text/javascript' }));
}

function inflated(packed: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const stream = new Inflate((piece) => pieces.push(Uint8Array.from(piece)));
  stream.push(packed, true);
  return pieces;
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
