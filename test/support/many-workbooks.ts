import { compoundFile } from '../source/xlsx/raw-workbook.js';
import { editionOf, foreignContent, templateWorkbook } from './fixtures.js';
import { type ForeignStyle, foreignWorkbook, styles } from './foreign.js';
import { randomReport } from './random-report.js';

export interface NamedWorkbook {
  /** Relative, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is wrong with one of every ten: what a folder of a hundred departments really holds. */
const DAMAGES: Readonly<Record<number, (bytes: Uint8Array) => Uint8Array>> = {
  3: () => new Uint8Array(),
  13: (bytes) => bytes.slice(0, 6000),
  23: () => compoundFile('Workbook'),
  33: () => new TextEncoder().encode('单位,年度\n某局,2024\n'),
};

const LAYOUTS: readonly ForeignStyle[] = Object.values(styles);

export interface ManyOptions {
  /** Whether some shall have a wrong total, and some be no workbooks any more. */
  readonly damaged?: boolean;
  /** The same organs' workbooks of earlier years, with other figures. */
  readonly yearsBefore?: number;
  /** All in this edition, and so of one year: only such can be added up. */
  readonly edition?: string;
}

/**
 * A folder tree of workbooks of both editions, each with figures of its own, every other one in a layout that was seen
 * in offices. The same for the same count.
 */
export async function* manyWorkbooks(
  count: number,
  { damaged = true, yearsBefore = 0, edition }: ManyOptions = {},
): AsyncGenerator<NamedWorkbook> {
  for (let seed = 0; seed < count; seed++) {
    const id = edition ?? (seed % 5 === 4 ? '2019' : '2021');
    const data = randomReport(id, seed + yearsBefore * 1_000_000);
    data.organ.name = `某市第${seed}局`;
    if (data.year !== null) data.year -= yearsBefore;
    if (damaged && seed % 7 === 2) (data.narrative as Record<string, string | null>).problems = '无';
    const content = foreignContent(data);
    const values = new Map(content.values);
    if (damaged && seed % 6 === 1) values.set('requests.received.total', 99_999);
    const bytes =
      seed % 2 === 0
        ? await templateWorkbook(data)
        : await foreignWorkbook(editionOf(id), { ...content, values }, LAYOUTS[(seed >> 1) % LAYOUTS.length]);
    const path = `第${seed % 4}片/${String(seed).padStart(4, '0')} “某局” 年报.xlsx`;
    yield { path, bytes: (damaged && DAMAGES[seed % 40]?.(bytes)) || bytes };
  }
}
