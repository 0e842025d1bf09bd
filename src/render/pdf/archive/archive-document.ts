import PDFDocument from 'pdfkit';
import { sha256 } from '../../../platform/bytes.js';
import type { Metadata } from '../metadata.js';
import { page } from '../page-size.js';
import { completeFonts } from './font-programs.js';
import type { Level } from './level.js';
import { xmpPacket } from './packet.js';
import { pdfText } from './pdf-text.js';
import { Pieces } from './pieces.js';
import { srgbProfile } from './srgb-profile.js';

const colourSpace = 'sRGB IEC61966-2.1';

/**
 * A file to be kept and to be read by everybody: PDF/A-3 and PDF/UA-1 at once, of which pdfkit itself knows one at a
 * time. What is added here is the frame; that the content is tagged is up to those who paint it.
 */
export class ArchiveDocument extends PDFDocument {
  readonly #metadata: Metadata;
  readonly #level: Level;
  /** What is written: pdfkit's constructor writes the head of the file before this class has fields. */
  declare private written?: Pieces;
  /** How many bytes of it are the head, the same in all files. */
  readonly #head: number;
  readonly #content = new Pieces();
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
    this.#head = this._offset;
  }

  /** The file; after `end`. */
  get bytes(): Uint8Array {
    return this.written?.joined() ?? new Uint8Array();
  }

  override ref(data: object): PDFKit.PDFKitReference {
    this.newest = super.ref(data);
    return this.newest;
  }

  /** Kept, where pdfkit hands each line to a stream. */
  override _write(data: string | Uint8Array): void {
    this.written ??= new Pieces();
    this._offset += this.written.add(data);
  }

  /** Kept until the page is done. */
  override addContent(data: string): this {
    this.#content.add(data);
    return this;
  }

  override flushPages(): void {
    const content = this.#content.taken();
    if (content.length > 0) this.page.write(content);
    super.flushPages();
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
    hash.update(this.bytes.subarray(this.#head));
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
