import { nameOf, type PdfObjects } from './objects.js';
import type { Dict } from './pdfjs.cjs';
import type { PictureContent } from './tagged-pictures.js';

/** Stretches inside each other: what asks for more only wants memory. */
const MOST_KEPT = 500;

/** By what marked content is known that is not to be read. */
export interface LeftOut {
  readonly objects: PdfObjects;
  /** What optional content is not shown, by its object. */
  readonly isHidden: (content: unknown) => boolean;
  /** What marked content is a picture's. */
  readonly isPicture: PictureContent;
}

/** Stretches of content that are marked: some are not shown, and some are pictures that say again what a table says. */
export class MarkedContent {
  readonly #open: boolean[] = [];

  constructor(
    private readonly leftOut: LeftOut,
    private readonly resources: Dict | undefined,
  ) {}

  get isLeftOut(): boolean {
    return this.#open.includes(true);
  }

  begin([tag, properties]: readonly unknown[]): void {
    if (this.#open.length < MOST_KEPT) this.#open.push(this.#leavesOut(nameOf(tag), properties));
  }

  end(): void {
    this.#open.pop();
  }

  #leavesOut(tag: string, properties: unknown): boolean {
    if (tag === 'Figure') return true;
    const { objects, isHidden, isPicture } = this.leftOut;
    const named = objects.dictOf(this.resources?.get('Properties'));
    if (tag === 'OC') return named !== undefined && isHidden(named.getRaw(nameOf(properties)));
    const own = objects.dictOf(properties) ?? objects.dictOf(named?.get(nameOf(properties)));
    const number = own?.get('MCID');
    return typeof number === 'number' && isPicture(number);
  }
}
