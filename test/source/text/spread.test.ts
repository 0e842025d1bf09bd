import { EDITIONS, editionOf, foreignContent, validData } from '../../support/fixtures.js';
import { type Flattening, flatten } from '../../support/pages/flatten.js';
import { checkAs } from '../../support/pages/told.js';

/** As programs write pages as text that keep the places of words: labels of wide tables lie over two lines. */
const inPlaces: Flattening = (row) => {
  const texts = row.filter(({ covered }) => !covered).map(({ text }) => text);
  if (texts.length <= 4) return [texts.join('    ')];
  return [texts.map((text) => text.slice(0, 2)).join('  '), texts.map((text) => text.slice(2)).join('    ')];
};

test.each(EDITIONS)(
  'tables of a text in which nothing tells cells apart are told at once, the others are read: %s',
  async (edition) => {
    const data = validData(edition);
    const text = flatten(editionOf(edition), foreignContent(data), inPlaces);
    const { report, result } = await checkAs(data, new TextEncoder().encode(text));
    expect(result.findings.map(({ rule }) => rule)).toEqual(['F-TABLE']);
    expect(result.findings[0]?.message).toMatch(/^有“三、[^”]*”、“四、[^”]*”的标题，但下面的表格读不出来/);
    expect(report?.found.tables.map(({ blocks }) => blocks.length > 0)).toEqual([true, false, false]);
  },
);
