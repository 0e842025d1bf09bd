/** The reversed polynomial of zip's checksum (ISO 3309). */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

export function crc32(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < content.length; at++)
    sum = (sum >>> 8) ^ (TABLE[(sum ^ (content[at] ?? 0)) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
