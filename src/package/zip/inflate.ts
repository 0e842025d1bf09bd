import { damaged } from '../../limits/refusals.js';
import * as platform from '../../platform/bytes.js';

/** Inflates data that must come out at a size known beforehand; no more than that is ever held. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  try {
    const inflated = platform.inflateRaw(data, size);
    if (inflated.length === size) return inflated;
  } catch {
    // Corrupt data, or more of it than the header says; nothing else can fail here.
  }
  throw damaged();
}

/** What the first bytes of deflated data give; nothing when they are corrupt. */
export function inflateHead(data: Uint8Array): Uint8Array {
  try {
    return platform.inflateHead(data);
  } catch {
    return new Uint8Array();
  }
}
