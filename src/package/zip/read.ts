import { readCentralDirectory } from './central-directory.js';
import { findDirectoryEnd } from './directory-end.js';
import { locate } from './local-headers.js';
import type { PackedFile } from './write.js';

const TIME = 10;
const FLAGS = 6;

/** The files of a zip in the order of its directory, without inflating them. */
export function readZip(bytes: Uint8Array): (PackedFile & { readonly path: string })[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const entries = readCentralDirectory(view, end);
  const places = locate(view, entries, end.start);
  return entries.map((entry) => {
    const { name, nameBytes, method, crc, size, offset } = entry;
    const place = places.get(entry);
    return {
      path: name,
      name: inSlashes(nameBytes),
      method,
      isUtf8: (view.getUint16(offset + FLAGS, true) & 0x800) !== 0,
      modified: view.getUint32(offset + TIME, true),
      crc,
      size,
      data: bytes.subarray(place?.from, place?.to),
    };
  });
}

const BACK_SLASH = 0x5c;
const SLASH = 0x2f;

/** Names are written as the standard has them. In other letters than Latin ones, the byte may be half of one. */
function inSlashes(name: Uint8Array): Uint8Array {
  if (!name.includes(BACK_SLASH) || name.some((byte) => byte > 0x7f)) return name;
  return name.map((byte) => (byte === BACK_SLASH ? SLASH : byte));
}
