import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { totalsOf } from '../../../src/workbook/template/totals.js';
import { writeTemplate } from '../../../src/workbook/template/write-template.js';
import { content } from './blank-content.js';
import { cellOf } from './written.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const title = hasOffice
  ? 'LibreOffice computes'
  : 'skipped, LibreOffice (soffice) is not installed: it computes';

/** Without the stored results, so that the office program must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, data]): [string, Uint8Array] => [
    name,
    name.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(data).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : data,
  ]);
  return zipSync(Object.fromEntries(entries));
}

async function recalculate(bytes: Uint8Array): Promise<Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'recalculation-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), withoutResults(bytes));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    spawnSync('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ]);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(join(folder, 'out', 'in.xlsx')) as unknown as ArrayBuffer);
    return workbook;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Different figures in all cells but the totals. */
function parts(edition: Edition): Map<string, number> {
  const keys = [...edition.cells.values()]
    .filter(({ key, table }) => !totalsOf(edition, table).has(key))
    .map(({ key }) => key);
  return new Map(keys.map((key, index) => [key, 1000 + 7 * index]));
}

describe(title, () => {
  (hasOffice ? test : test.skip).each(editions.all)(
    'the totals of edition $id as they are stored',
    async (edition) => {
      const values = parts(edition);
      const bytes = await writeTemplate(edition, content({ values }));
      const stored = new Workbook();
      await stored.xlsx.load(bytes as unknown as ArrayBuffer);
      const computed = await recalculate(bytes);
      for (const table of edition.tables)
        for (const key of totalsOf(edition, table.key).keys()) {
          const result = cellOf(computed, edition, key).result;
          expect(result).toBeGreaterThan(0);
          expect([key, result]).toEqual([key, cellOf(stored, edition, key).result]);
        }
    },
    60_000,
  );
});
