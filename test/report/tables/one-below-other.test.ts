import { toData, valuesOf } from '../../../src/report/data.js';
import { EDITIONS, editionOf, foreignContent, validData } from '../../support/fixtures.js';
import { checkAs } from '../../support/pages/told.js';
import { writePage } from '../../support/pages/write-page.js';

/** What the reader of PDFs makes of two figures below each other, which may be one that is broken. */
const BROKEN = '19 / 5';

test.each(EDITIONS)(
  'two figures in one cell are one of its row, whose others keep their columns (%s)',
  async (id) => {
    const data = validData(id);
    const content = foreignContent(data);
    const key = 'requests.granted.otherOrganizations';
    const values = new Map([...content.values, [key, BROKEN]]);
    const page = writePage(editionOf(id), { ...content, values }, { spans: 'no columns' });
    const { report } = await checkAs(data, page);
    if (!report) throw new Error('no report');
    const read = valuesOf(toData(report), editionOf(id));
    for (const [each, value] of values)
      if (each !== key) expect([each, read.get(each)]).toEqual([each, value]);
    expect(read.get(key)).not.toBe(195);
  },
);
