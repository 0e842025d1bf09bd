import { valuesOf } from '../../../src/report/data.js';
import { EDITIONS, editionOf, foreignContent, templateWorkbook, validData } from '../../support/fixtures.js';
import { encodeGb, encodeUtf16 } from '../../support/pages/encode.js';
import { FLATTENINGS, flatten, withBlanks } from '../../support/pages/flatten.js';
import { checkAs, told } from '../../support/pages/told.js';
import { Random } from '../../support/random.js';
import { slipsOf, WHOLE_REPORTS, wholeReport } from '../../support/whole-reports.js';

const ENCODINGS = [(text: string) => new TextEncoder().encode(text), encodeGb, encodeUtf16];

/** Each flattening has a valid report, and one of the whole ones with a slip. */
const cases = Object.entries(FLATTENINGS).flatMap(([name, flattening], index) => {
  const [id = '', whole = ''] = [EDITIONS, WHOLE_REPORTS].map((all) => all[index % all.length]);
  const encode = ENCODINGS[index % ENCODINGS.length] ?? encodeUtf16;
  return [
    [name, id, flattening, encode, validData(id)],
    [name, whole, flattening, encode, wholeReport(whole, slipsOf(whole)[0])],
  ] as const;
});

test.each(cases)('%s: %s is read as from its workbook', async (_name, _report, flattening, encode, data) => {
  const text = flatten(editionOf(data.edition), foreignContent(data), flattening);
  expect(told(await checkAs(data, encode(text)))).toEqual(
    told(await checkAs(data, await templateWorkbook(data))),
  );
});

test.each(Object.entries(FLATTENINGS))(
  '%s: with blank cells no figure is read in another place',
  async (_, how) => {
    const random = new Random(20_260_101);
    for (const id of EDITIONS)
      for (const share of [0.02, 0.1, 0.5]) {
        const data = validData(id);
        const content = withBlanks(foreignContent(data), random, share);
        const { report, result } = await checkAs(
          data,
          new TextEncoder().encode(flatten(editionOf(id), content, how)),
        );
        for (const [key, value] of content.values) {
          const found = report?.cells.get(key)?.value;
          if (typeof found === 'number') expect([key, found]).toEqual([key, value]);
        }
        const lost = [...content.values].filter(([key, value]) => value !== report?.cells.get(key)?.value);
        if (lost.some(([, value]) => value !== null)) expect(result.status).toBe('failed');
      }
  },
);

test('a row with too few figures is said, with its line, and nothing of it is guessed', async () => {
  const data = validData('2019');
  const values = new Map(valuesOf(data, editionOf('2019'))).set('disclosure.rules.made', null);
  const how = FLATTENINGS['a cell a line, blank ones lost'] ?? (() => []);
  const text = flatten(editionOf('2019'), { ...foreignContent(data), values }, how);
  const line = text.split('\n').indexOf('规章') + 1;
  const { result, report } = await checkAs(data, new TextEncoder().encode(text));
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, places: [place] }) => [rule, place?.at])).toEqual([
    ['V-TYPE', `第${line + 1}行`],
  ]);
  expect(report?.cells.get('disclosure.rules.newlyPublished')?.value).toBeNull();
});

test('rows of which nobody knows what belongs where break no sum, and no figure is proposed for them', async () => {
  const data = validData('2021');
  const values = new Map(
    [...valuesOf(data, editionOf('2021'))].map(([key, value]) => [key, value === 0 ? null : value]),
  );
  const how = FLATTENINGS['a cell a line, blank ones lost'] ?? (() => []);
  const text = flatten(editionOf('2021'), { ...foreignContent(data), values }, how);
  const { result } = await checkAs(data, new TextEncoder().encode(text));
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['V-TYPE']));
  expect(result.diagnoses).toEqual([]);
});
