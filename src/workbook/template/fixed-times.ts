import { unzipSync, zipSync } from 'fflate';

/**
 * The same package with every entry at the same time, so that equal workbooks are equal bytes: exceljs stamps the
 * entries with the clock.
 */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  // Zip holds local time, so a local date gives the same bytes in every time zone.
  return zipSync(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') }), {
    mtime: new Date(1980, 0, 1),
  });
}
