import { EDITIONS, editionOf, foreignContent, templateWorkbook, validData } from '../../support/fixtures.js';
import { PAGE_LOOKS } from '../../support/pages/look.js';
import { checkAs, told } from '../../support/pages/told.js';
import { writePage } from '../../support/pages/write-page.js';
import { slipsOf, WHOLE_REPORTS, wholeReport } from '../../support/whole-reports.js';

/** Each look has a valid report, and one of the whole ones with a slip. */
const cases = Object.entries(PAGE_LOOKS).flatMap(([look, how], index) => {
  const [id = '', name = ''] = [EDITIONS, WHOLE_REPORTS].map((all) => all[index % all.length]);
  return [
    [look, id, how, validData(id)],
    [look, name, how, wholeReport(name, slipsOf(name)[0])],
  ] as const;
});

test.each(cases)('%s: %s is read as from its workbook', async (_look, _report, how, data) => {
  const page = await checkAs(data, writePage(editionOf(data.edition), foreignContent(data), how));
  expect(told(page)).toEqual(told(await checkAs(data, await templateWorkbook(data))));
});
