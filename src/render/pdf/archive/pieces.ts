import { joinBytes } from '../../../platform/join-bytes.js';

/** Lines and bytes that follow each other. Lines wait for their bytes, since to make those of each alone takes longer. */
export class Pieces {
  #lines: string[] = [];
  #bytes: Uint8Array[] = [];

  /** @param data a line of characters up to U+00FF, or bytes as they are @returns how many bytes it takes */
  add(data: string | Uint8Array): number {
    if (typeof data === 'string') {
      this.#lines.push(data, '\n');
      return data.length + 1;
    }
    this.#settle();
    this.#bytes.push(data);
    return data.length;
  }

  joined(): Uint8Array {
    this.#settle();
    if (this.#bytes.length > 1) this.#bytes = [joinBytes(this.#bytes)];
    return this.#bytes[0] ?? new Uint8Array();
  }

  /** All of them; they are gone after that. */
  taken(): Uint8Array {
    const bytes = this.joined();
    this.#bytes = [];
    return bytes;
  }

  #settle(): void {
    if (this.#lines.length === 0) return;
    this.#bytes.push(bytesOf(this.#lines.join('')));
    this.#lines = [];
  }
}

const encoder = new TextEncoder();

/** A byte for each character, of which none is beyond U+00FF. */
function bytesOf(text: string): Uint8Array {
  const encoded = encoder.encode(text);
  if (encoded.length === text.length) return encoded;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
