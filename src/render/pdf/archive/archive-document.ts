import PDFDocument from 'pdfkit';
import { sha256 } from '../../../platform/bytes.js';
import { joinBytes } from '../../../platform/join-bytes.js';
import type { Metadata } from '../metadata.js';
import { page } from '../page-size.js';
import { completeFonts } from './font-programs.js';
import type { Level } from './level.js';
import { xmpPacket } from './packet.js';
import { pdfText } from './pdf-text.js';
import { srgbProfile } from './srgb-profile.js';

const colourSpace = 'sRGB IEC61966-2.1';

/**
 * A file to be kept and to be read by everybody: PDF/A-3 and PDF/UA-1 at once, of which pdfkit itself knows one at a
 * time. What is added here is the frame; that the content is tagged is up to those who paint it.
 */
export class ArchiveDocument extends PDFDocument {
  readonly #metadata: Metadata;
  readonly #level: Level;
  /** What is written, in pieces: pdfkit's constructor writes the head of the file before this class has fields. */
  declare private pieces?: Uint8Array[];
  /** How many of them are the head, the same in all files. */
  readonly #head: number;
  private newest?: PDFKit.PDFKitReference;

  constructor(metadata: Metadata, level: Level) {
    super({
      pdfVersion: '1.7',
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      // No default font: else pdfkit falls back to it on every page.
      font: '',
      tagged: true,
      lang: metadata.language,
      displayTitle: true,
      info: {
        Title: metadata.title,
        Creator: metadata.creator,
        Producer: metadata.producer,
        CreationDate: metadata.date,
        ModDate: metadata.date,
      },
    });
    this.#metadata = metadata;
    this.#level = level;
    this.#head = this.pieces?.length ?? 0;
  }

  /** The file; after `end`. */
  get bytes(): Uint8Array {
    return joinBytes(this.pieces ?? []);
  }

  override ref(data: object): PDFKit.PDFKitReference {
    this.newest = super.ref(data);
    return this.newest;
  }

  /** Kept, where pdfkit hands each line to a stream. */
  override _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? bytesOf(`${data}\n`) : data;
    this.pieces ??= [];
    this.pieces.push(bytes);
    this._offset += bytes.length;
  }

  override addContent(data: string): this {
    this.page.write(bytesOf(`${data}\n`));
    return this;
  }

  override end(): void {
    completeFonts(this, () => this.newest as PDFKit.PDFKitReference);
    this.#writeOutputIntent();
    super.end();
  }

  /** In place of pdfkit's, which does not escape the title and claims one standard at most. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    // To be found by tools that know nothing of PDF.
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpPacket(this.#metadata, this.#level)));
    this._root.data.Metadata = metadata;
  }

  /** The identifier comes from all that the file holds, so that other content has another one. */
  override _finalize(): void {
    const hash = sha256();
    for (const piece of this.pieces?.slice(this.#head) ?? []) hash.update(piece);
    this._id = hash.digest().subarray(0, 16);
    super._finalize();
  }

  /** What the numbers of DeviceRGB mean. */
  #writeOutputIntent(): void {
    const profile = this.ref({ N: 3 });
    profile.end(srgbProfile());
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: pdfText(colourSpace),
      Info: pdfText(colourSpace),
      DestOutputProfile: profile,
    });
    intent.end();
    this._root.data.OutputIntents = [intent];
  }
}

const encoder = new TextEncoder();

/** A byte for each character, of which none is beyond U+00FF. */
function bytesOf(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return bytes.length === text.length ? bytes : Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
