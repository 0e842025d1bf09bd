import type { ZipEntry } from './central-directory.js';
import type { Place } from './local-headers.js';
import type { PackedFile } from './write.js';

const TIME = 10;
const FLAGS = 6;

/** A file of a zip as it came, with its name as a text. */
export interface PackedPart extends PackedFile {
  readonly path: string;
}

/** The files of a zip in the order of its directory, without inflating them. */
export function packedParts(bytes: Uint8Array, places: ReadonlyMap<ZipEntry, Place>): PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from(places, ([entry, { from, to }]) => {
    const { name, nameBytes, method, crc, size, offset } = entry;
    return {
      path: name,
      name: inSlashes(nameBytes),
      method,
      isUtf8: (view.getUint16(offset + FLAGS, true) & 0x800) !== 0,
      modified: view.getUint32(offset + TIME, true),
      crc,
      size,
      data: bytes.subarray(from, to),
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
