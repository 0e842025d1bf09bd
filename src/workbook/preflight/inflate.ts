import { Inflate, inflateSync } from 'fflate';
import { damaged } from './refusals.js';

/** A byte of deflated data can stand for 1032: a bomb is noticed after 64 MB of output at the latest. */
const CHUNK = 64 * 1024;

/** Inflates data that must come out at a size known beforehand. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  try {
    const inflated = data.length <= CHUNK ? inflateAtOnce(data, size) : inflateInChunks(data, size);
    if (inflated?.length === size) return inflated;
  } catch {
    // Corrupt data ends in errors of all types inside of fflate, and nothing else can fail here.
  }
  throw damaged();
}

/** fflate cuts what does not fit; the byte to spare shows that there was more. */
function inflateAtOnce(data: Uint8Array, size: number): Uint8Array {
  return inflateSync(data, { out: new Uint8Array(size + 1) });
}

function inflateInChunks(data: Uint8Array, size: number): Uint8Array | undefined {
  const inflated = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    // Throws when it does not fit.
    inflated.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length; at += CHUNK)
    stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  return length === size ? inflated : undefined;
}
