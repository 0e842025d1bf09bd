import type { Hash } from './platform.js';

const BLOCK = 64;
/** Where the length begins in the last block. */
const LENGTH_AT = 56;

/** SHA-256 (FIPS 180-4) for where no library answers at once: browsers hash only later, and not in pages from a file. */
export function sha256(): Hash {
  let state = Uint32Array.from(INITIAL);
  const rest = new Uint8Array(BLOCK);
  let length = 0;
  return {
    update(bytes) {
      let at = 0;
      while (at < bytes.length) {
        const filled = length % BLOCK;
        const part = bytes.subarray(at, at + BLOCK - filled);
        rest.set(part, filled);
        length += part.length;
        at += part.length;
        if (length % BLOCK === 0) state = compress(state, rest);
      }
    },
    digest() {
      const filled = length % BLOCK;
      const last = new Uint8Array(filled < LENGTH_AT ? BLOCK : 2 * BLOCK);
      last.set(rest.subarray(0, filled));
      last[filled] = 0x80;
      const view = new DataView(last.buffer);
      view.setUint32(last.length - 8, Math.floor(length / 2 ** 29));
      view.setUint32(last.length - 4, length * 8);
      let end = state;
      for (let at = 0; at < last.length; at += BLOCK) end = compress(end, last.subarray(at, at + BLOCK));
      const digest = new Uint8Array(32);
      const result = new DataView(digest.buffer);
      end.forEach((word, index) => {
        result.setUint32(4 * index, word);
      });
      return digest;
    },
  };
}

const schedule = new Uint32Array(64);

function compress(state: Uint32Array, block: Uint8Array): Uint32Array<ArrayBuffer> {
  const view = new DataView(block.buffer, block.byteOffset, BLOCK);
  const word = (index: number) => schedule[index] ?? 0;
  for (let index = 0; index < 16; index++) schedule[index] = view.getUint32(4 * index);
  for (let index = 16; index < 64; index++) {
    const [early, late] = [word(index - 15), word(index - 2)];
    const mixed = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const other = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[index] = word(index - 16) + mixed + word(index - 7) + other;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const chosen = (e & f) ^ (~e & g);
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + (ROUNDS[index] ?? 0) + word(index)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return Uint32Array.from([a, b, c, d, e, f, g, h], (value, index) => value + (state[index] ?? 0));
}

const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by));

const PRIMES = primes(64);

/** The first 32 bits of the fractional parts of the roots of primes. */
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}
