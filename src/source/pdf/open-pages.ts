import type { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import type { Library } from './library.js';
import { objectsOf } from './objects.js';
import { damagedPdf, openFile } from './open-file.js';
import { PageCanvas } from './page-canvas.js';
import type { PageMarks } from './page-marks.js';
import { pageOf } from './pdf-page.js';
import { readContent, STREAM } from './read-content.js';
import { FontReader } from './read-fonts.js';
import { taggedPictures } from './tagged-pictures.js';

/**
 * What is drawn on the pages of a file.
 * @throws WorkbookRefused when it is damaged or encrypted (F-OPEN) or beyond the limits (F-LIMIT)
 */
export async function openPages(bytes: Uint8Array, library: Library, budget: Budget): Promise<PageMarks[]> {
  library.setVerbosityLevel(0);
  const refusal = boundStreams(library, budget);
  try {
    const pages = await readPages(bytes, library, budget);
    // The library may take it for a fault of the file, and go on without.
    const refused = refusal();
    if (refused) throw refused;
    return pages;
  } catch (error) {
    throw refusal() ?? (error instanceof WorkbookRefused ? error : damagedPdf());
  }
}

async function readPages(bytes: Uint8Array, library: Library, budget: Budget): Promise<PageMarks[]> {
  const { xref, pages: dicts, isHidden } = await openFile(bytes, library);
  if (dicts.length > limits.pages) throw beyond('pages');
  const fonts = new FontReader(library, xref);
  const picturesOf = taggedPictures(xref, library);
  let operators = 0;
  const count = (number: number) => {
    operators += number;
    if (operators > limits.operators) throw beyond('operators');
  };
  const common = { library, xref, fonts, count, isHidden, objects: objectsOf(xref, library) };
  const pages: PageMarks[] = [];
  for (const dict of dicts) {
    const { width, height, base, resources, content } = pageOf(dict, library, xref, (streams) =>
      count(streams * STREAM),
    );
    const canvas = new PageCanvas(base, width, height, budget);
    const isPicture = picturesOf(dict);
    if (content) await readContent(content, resources, { ...common, canvas, isPicture });
    pages.push(canvas.marks());
  }
  return pages;
}

let spend: ((bytes: number) => void) | undefined;
let map: ((codes: number) => void) | undefined;
let measure: ((codes: number) => void) | undefined;

/** Codes that the maps of all fonts name, and as many widths, over and over again as well. A full font has 65 536. */
const MAPPED = 1_500_000;

/**
 * Counts what the library inflates, and what the maps of its fonts name. What is thrown in the middle of its work it may take for a fault of the file: that
 * it was a refusal is kept.
 */
export function boundStreams(
  { DecodeStream, CMap, PartialEvaluator }: Library,
  budget: Budget,
): () => WorkbookRefused | undefined {
  let refused: WorkbookRefused | undefined;
  const { ensureBuffer } = DecodeStream.prototype;
  if (!spend)
    DecodeStream.prototype.ensureBuffer = function (requested) {
      const { length } = this.buffer;
      // It at least doubles.
      if (requested > length) spend?.(Math.max(requested, length * 2) - length);
      return ensureBuffer.call(this, requested);
    };
  if (!map) boundMaps(CMap);
  if (!measure) boundWidths(PartialEvaluator);
  const counter = () => {
    let all = 0;
    return (codes: number) => {
      all += Math.max(codes, 0);
      if (all > MAPPED) refused ??= damagedPdf();
      if (refused) throw refused;
    };
  };
  map = counter();
  measure = counter();
  spend = (bytes) => {
    try {
      if (refused) throw refused;
      budget.spend('totalSize', bytes);
    } catch (error) {
      if (error instanceof WorkbookRefused) refused = error;
      throw error;
    }
  };
  return () => refused;
}

/** A range of a map takes a few bytes, and may name millions of codes. */
function boundMaps({ prototype }: Library['CMap']): void {
  const { mapCidRange, mapBfRange } = prototype;
  prototype.mapCidRange = function (low, high, to) {
    map?.(high - low + 1);
    mapCidRange.call(this, low, high, to);
  };
  prototype.mapBfRange = function (low, high, to) {
    map?.(high - low + 1);
    mapBfRange.call(this, low, high, to);
  };
}

/** So does a range of widths. */
function boundWidths({ prototype }: Library['PartialEvaluator']): void {
  const { extractWidths } = prototype;
  prototype.extractWidths = function (font, ...others) {
    measure?.(widthsIn(font.getArray('W'), 3) + widthsIn(font.getArray('W2'), 5));
    extractWidths.call(this, font, ...others);
  };
}

/** How many codes a list of widths names. @param size of an entry that names the first and the last of a range */
function widthsIn(list: unknown, size: number): number {
  let count = 0;
  for (let at = 0; Array.isArray(list) && at < list.length; ) {
    const [first, last] = [list[at], list[at + 1]];
    if (!Number.isInteger(first) || !Number.isInteger(last)) at += 2;
    else {
      count += Math.max(last - first + 1, 0);
      at += size;
    }
  }
  return count;
}
