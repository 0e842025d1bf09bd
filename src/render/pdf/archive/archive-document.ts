import PDFDocument from 'pdfkit';
import { sha256 } from '../../../platform/bytes.js';
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
  // No private names: pdfkit's constructor writes the head of the file, the same in all, before these are there.
  private readonly written? = sha256();
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
  }

  override ref(data: object): PDFKit.PDFKitReference {
    this.newest = super.ref(data);
    return this.newest;
  }

  override push(chunk: Uint8Array | null): boolean {
    if (chunk) this.written?.update(chunk);
    return super.push(chunk);
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
    this._id = this.written?.digest().subarray(0, 16) ?? this._id;
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
