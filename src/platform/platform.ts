/** What Node and a browser give differently. */
export interface Platform {
  /**
   * Inflates raw deflated data.
   * @param atMost bytes; never are more than about these held
   * @throws any error when the data is corrupt, is cut short, or gives more than that
   */
  inflateRaw(data: Uint8Array, atMost: number): Uint8Array;
  /** What the beginning of raw deflated data gives. @throws any error when it is corrupt */
  inflateHead(data: Uint8Array): Uint8Array;
  /** Deflates without a header. */
  deflateRaw(content: Uint8Array): Uint8Array;
  /** The checksum of zip files. */
  crc32(content: Uint8Array): number;
  sha256(): Hash;
}

/** A hash of bytes that come piece by piece. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** Of what came until now; more may come. */
  digest(): Uint8Array;
}
