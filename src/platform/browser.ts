import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { joinBytes } from './join-bytes.js';
import type { Platform } from './platform.js';
import { sha256 } from './sha256.js';

/** Bytes of compressed data that are handed on at a time; each gives a thousand at most. */
const PIECE = 16 * 1024;

/** What any browser can do by itself and at once: its own streams answer later, and older ones lack this kind. */
export const platform: Platform = {
  inflateRaw: (data, atMost) => inflate(data, atMost, true),
  inflateHead: (data) => inflate(data, Number.POSITIVE_INFINITY, false),
  deflateRaw: (content) => deflateSync(content),
  crc32,
  sha256,
};

function inflate(data: Uint8Array, atMost: number, isWhole: boolean): Uint8Array {
  if (data.length === 0) throw new Error('no data');
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > atMost) throw new Error('more than expected');
    parts.push(part);
  });
  for (let at = 0; at < data.length; at += PIECE)
    stream.push(data.subarray(at, at + PIECE), isWhole && at + PIECE >= data.length);
  return joinBytes(parts);
}
