import { createHash } from 'node:crypto';
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Platform } from './platform.js';

/** Bytes that zlib asks memory for at a time: most parts are small, and it would take longest to make room for them. */
const room = (bytes: number) =>
  Math.min(Math.max(bytes + 1, constants.Z_MIN_CHUNK), constants.Z_DEFAULT_CHUNK);

/** What Node brings along. */
export const platform: Platform = {
  inflateRaw: (data, atMost) =>
    inflateRawSync(data, { maxOutputLength: Math.max(atMost, 1), chunkSize: room(atMost) }),
  inflateHead: (data) => inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }),
  deflateRaw: (content) => deflateRawSync(content, { chunkSize: room(content.length) }),
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
