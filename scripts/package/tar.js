/**
 * @typedef {object} PackedFile
 * @property {string} path with `/`
 * @property {Uint8Array} bytes
 * @property {boolean} executable
 */

const BLOCK = 512;

/**
 * A POSIX ustar archive that only depends on the files: nobody's name, no time.
 * @param {readonly PackedFile[]} files of names in ASCII, at most 100 characters long
 */
export function tarOf(files) {
  const parts = files.flatMap(({ path, bytes, executable }) => [
    header(path, bytes.length, executable ? 0o755 : 0o644),
    bytes,
    Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

/** @param {string} path @param {number} size @param {number} mode */
function header(path, size, mode) {
  if (path.length > 100 || /[^ -~]/.test(path)) throw new Error(`no name for ustar: ${path}`);
  const block = Buffer.alloc(BLOCK);
  const octal = (/** @type {number} */ value, /** @type {number} */ length) =>
    value.toString(8).padStart(length - 1, '0');
  block.write(path, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  // The sum is taken with blanks in its own place.
  block.write('        0', 148);
  block.write('ustar', 257);
  block.write('00', 263);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${octal(sum, 7)}\0 `, 148);
  return block;
}

/** One file of an archive. @param {Buffer} tar @param {string} name */
export function fileOf(tar, name) {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const text = (/** @type {number} */ from, /** @type {number} */ length) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    const path = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
    if (path === name) return tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}
