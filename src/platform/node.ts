import { createHash } from 'node:crypto';
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Platform } from './platform.js';

/** What Node brings along. */
export const platform: Platform = {
  inflateRaw: (data, atMost) => inflateRawSync(data, { maxOutputLength: Math.max(atMost, 1) }),
  inflateHead: (data) => inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }),
  deflateRaw: (content) => deflateRawSync(content),
  crc32: (content) => crc32(content),
  sha256() {
    const hash = createHash('sha256');
    return {
      update: (bytes) => void hash.update(bytes),
      // What was digested takes no more, so that it is a copy that is.
      digest: () => hash.copy().digest(),
    };
  },
};
