import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { editions } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { sampleReport } from '../sample-report.js';
import { fonts } from './bundled-fonts.js';
import { lookInto } from './pdfjs.js';

/*
 * Every page of both editions beside its approved picture in fixtures/pages. After a change that is meant, look at
 * the pages and renew the pictures: UPDATE_PAGES=1 npx jest test/render/pdf/pages
 */
const approved = path.join(__dirname, '../../../fixtures/pages');
const renews = process.env.UPDATE_PAGES === '1';
const dotsPerInch = 60;

/** Neighbouring shades differ between builds of the canvas; a rule or a line of text that moves changes far more pixels. */
const tolerance = { shade: 0.1, pixels: 120 };

/** pdf.js draws on a canvas that npm installs where there is a build of it for the system. */
const rasterises = hasCanvas();
const whenRasterised = rasterises ? describe : describe.skip;
if (!rasterises) console.warn('Skipped: no @napi-rs/canvas for this system, so that no page was looked at.');

function hasCanvas(): boolean {
  try {
    require.resolve('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}

async function rasterise(bytes: Uint8Array): Promise<PNG[]> {
  const pages = await lookInto<string[]>('pictures', bytes, dotsPerInch / 72);
  return pages.map((page) => PNG.sync.read(Buffer.from(page, 'base64')));
}

/** How many pixels differ; all of them when the sizes do. */
function difference(one: PNG, other: PNG): number {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return width * height;
  return pixelmatch(one.data, other.data, undefined, width, height, {
    threshold: tolerance.shade,
    includeAA: true,
  });
}

const pictureOf = (id: string, index: number) => path.join(approved, `${id}-${index + 1}.png`);

whenRasterised.each(editions.all.map((edition) => [edition.id, edition] as const))(
  'pages of %s',
  (id, edition) => {
    let pages: PNG[];

    beforeAll(async () => {
      pages = await rasterise((await renderPdf(sampleReport(edition), fonts)).bytes);
      if (!renews) return;
      mkdirSync(approved, { recursive: true });
      pages.forEach((page, index) => {
        const grey = PNG.sync.write(page, { colorType: 0, inputColorType: 6 });
        writeFileSync(pictureOf(id, index), grey);
      });
    });

    test('look as approved', () => {
      const differences = pages.map((page, index) =>
        difference(page, PNG.sync.read(readFileSync(pictureOf(id, index)))),
      );
      for (const pixels of differences) expect(pixels).toBeLessThan(tolerance.pixels);
      expect(existsSync(pictureOf(id, pages.length))).toBe(false);
    });

    test('would not look as approved with a rule moved by a point or a line of text lost', () => {
      for (const change of [moveRule, loseLine]) {
        const differences = pages.flatMap((page) => {
          const changed = change(page);
          return changed ? [difference(page, changed)] : [];
        });
        expect(Math.min(...differences)).toBeGreaterThan(tolerance.pixels);
        expect(differences.length).toBeGreaterThan(0);
      }
    });
  },
);

const darkness = (page: PNG, x: number, y: number) => 255 - (page.data[4 * (y * page.width + x)] ?? 255);

const copy = (page: PNG): PNG =>
  Object.assign(new PNG({ width: page.width, height: page.height }), { data: Buffer.from(page.data) });

function copyRow(from: PNG, source: number, to: PNG, target: number): void {
  from.data.copy(to.data, 4 * target * from.width, 4 * source * from.width, 4 * (source + 1) * from.width);
}

/** Moves the first rule across the page one pixel down; undefined without a table. */
function moveRule(page: PNG): PNG | undefined {
  const dark = (y: number) =>
    Array.from({ length: page.width }, (_, x) => darkness(page, x, y)).filter((shade) => shade > 60).length;
  const y = Array.from({ length: page.height - 2 }, (_, row) => row).find(
    (row) => dark(row) > page.width / 2,
  );
  if (y === undefined) return undefined;
  const changed = copy(page);
  copyRow(page, y, changed, y + 1);
  copyRow(page, y - 2, changed, y);
  return changed;
}

/** Blanks the height of a line under the first row with something in it. */
function loseLine(page: PNG): PNG {
  const changed = copy(page);
  const first = Array.from({ length: page.height }, (_, row) => row).find((y) =>
    Array.from({ length: page.width }, (_, x) => darkness(page, x, y)).some((shade) => shade > 100),
  );
  for (let y = first ?? 0; y < (first ?? 0) + 14; y++) copyRow(page, 0, changed, y);
  return changed;
}
