/** Of a compound file's header (MS-CFB 2.2). */
const SECTOR_SHIFT = 30;
const FAT_SECTORS = 44;
const FIRST_FAT_SECTORS = 76;
/** FAT sectors that the header itself lists. */
const LISTED = 109;
const HEADER = 512;
const FREE = 0xffff_ffff;
/** What follows no other sector in a chain; some writers fill the table with it to its end. */
const END = 0xffff_fffe;
/** Numbers of sectors are below these marks. */
const MARKS = 0xffff_fffa;

/**
 * Whether all sectors that a compound file says it has are there: of one that is cut short, a reader may give the rest
 * for the whole. What the header does not list, in files of more than 7 MB, is not looked at.
 */
export function isWholeCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(SECTOR_SHIFT, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  const perSector = size / 4;
  let last = -1;
  let ends = 0;
  for (let index = 0; index < Math.min(view.getUint32(FAT_SECTORS, true), LISTED); index++) {
    const from = (view.getUint32(FIRST_FAT_SECTORS + index * 4, true) + 1) * size;
    if (from + size > bytes.length) return false;
    for (let entry = 0; entry < perSector; entry++) {
      const next = view.getUint32(from + entry * 4, true);
      ends = next === END ? ends + 1 : 0;
      // Of many ends in a row, those count to which a chain leads.
      if (next !== FREE && ends < 2) last = Math.max(last, index * perSector + entry);
      if (next < MARKS) last = Math.max(last, next);
    }
  }
  // The last sector need not be full.
  return last >= 0 && (last + 1) * size < bytes.length;
}
