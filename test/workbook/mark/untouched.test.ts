import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { EDITIONS, editionOf, foreignContent, templateWorkbook, validData } from '../../support/fixtures.js';
import { foreignWorkbook, styles } from '../../support/foreign.js';
import { entryOf, markedCopy, packedParts } from './marked-copy.js';

/** The parts that marking may change or add; every other one keeps its bytes. */
const CHANGED =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels|xl\/comments\d+\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/;

async function expectOnlyMarks(bytes: Uint8Array): Promise<void> {
  const before = bytes.slice();
  const marked = await markedCopy(bytes);
  expect(Buffer.compare(bytes, before)).toBe(0);
  const [old, fresh] = [packedParts(bytes), packedParts(marked)];
  for (const [name, packed] of old)
    if (!CHANGED.test(name)) expect([name, fresh.get(name)]).toEqual([name, packed]);
  for (const name of fresh.keys()) if (!old.has(name)) expect(name).toMatch(CHANGED);
  // The parts that are there come first and in their order.
  expect([...fresh.keys()].slice(0, old.size)).toEqual([...old.keys()]);
  expect({ ...(await entryOf(marked)), sha256: '' }).toEqual({ ...(await entryOf(bytes)), sha256: '' });
}

test.each(EDITIONS)(
  'whatever a foreign workbook of %s looks like, only marks are added',
  async (id) => {
    const edition = editionOf(id);
    const keys = [...edition.cells.keys()].filter((key) => key.endsWith('.total'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(styles)),
        fc.constantFrom(...keys),
        async (style, key) => {
          const content = foreignContent(validData(id));
          const values = new Map([...content.values, [key, 4321]]);
          await expectOnlyMarks(await foreignWorkbook(edition, { ...content, values }, style));
        },
      ),
      { numRuns: 8 },
    );
  },
  60_000,
);

test.each(EDITIONS)('only marks are added to the template of %s', async (id) => {
  const data = { ...validData(id), year: null };
  await expectOnlyMarks(await templateWorkbook(data, editionOf(id)));
});

test('only marks are added to a workbook that LibreOffice saved', async () => {
  await expectOnlyMarks(readFileSync(path.join(__dirname, 'libreoffice.xlsx')));
});
