import { platform } from './node.js';

// In the page's bundle the browser's stands in place of Node's: see scripts/page.
export const { inflateRaw, inflateHead, deflateRaw, crc32, sha256 } = platform;
