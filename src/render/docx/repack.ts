import { strToU8, unzipSync } from 'fflate';
import { packFile, writeZip } from '../../package/zip/write.js';

const CORE = 'docProps/core.xml';

/** Some programs know a document by what stands first. */
const FIRST = '[Content_Types].xml';

/** The same package without the clock that the library puts into it, and with other properties. */
export function repack(zip: ArrayBuffer, coreProperties: string): Uint8Array {
  const { [FIRST]: types = new Uint8Array(), ...parts } = unzipSync(new Uint8Array(zip));
  const files = Object.entries({ [FIRST]: types, ...parts, [CORE]: strToU8(coreProperties) });
  return writeZip(files.flatMap(([name, content]) => (name.endsWith('/') ? [] : [packFile(name, content)])));
}
