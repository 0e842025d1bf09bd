import { Ajv2020 } from 'ajv/dist/2020.js';
import source from '../../schemas/indicators.json' with { type: 'json' };
import schema from '../../schemas/indicators.schema.json' with { type: 'json' };
import { editions } from '../../src/edition/editions.js';
import { figureFor } from '../../src/indicators/figure.js';
import { changeText, figureText } from '../../src/indicators/figure-text.js';
import { indicatorGroups, indicatorPictures, indicatorsOf } from '../../src/indicators/indicators.js';
import { valuesOf } from '../../src/report/data.js';
import { EDITIONS, editionOf, validData } from '../support/fixtures.js';

test('the file keeps to its schema, and names groups, editions and indicators that there are', () => {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
  validate(source);
  expect(validate.errors).toBeNull();
  const ids = Object.keys(source.indicators);
  for (const { indicators } of indicatorPictures)
    expect(ids).toEqual(expect.arrayContaining([...indicators]));
  for (const [id, changes] of Object.entries(source.editions)) {
    expect(editions.byId(id)).toBeDefined();
    expect(ids).toEqual(expect.arrayContaining(Object.keys(changes)));
  }
});

test.each(EDITIONS)(
  'every indicator of %s has its group, and a percent sign exactly where it divides',
  (id) => {
    for (const { group, unit, per } of indicatorsOf(editionOf(id))) {
      expect(Object.keys(indicatorGroups)).toContain(group);
      expect(unit === '%').toBe(per !== undefined);
    }
  },
);

/** The indicators of an edition for a report whose figures are set as given; all others are 0. */
function computed(id: string, set: Readonly<Record<string, number | null>>) {
  const edition = editionOf(id);
  const figures = indicatorsOf(edition).map((indicator) => {
    const figure = figureFor(indicator, (key) => (key in set ? (set[key] ?? null) : 0));
    return [indicator.id, figure.type === 'number' ? figure.value : figure.type];
  });
  return Object.fromEntries(figures);
}

test('each indicator of 2021 is what a hand computes from the report of 水务局', () => {
  const values = valuesOf(validData('2021'), editionOf('2021'));
  const set = Object.fromEntries([...values].map(([key, value]) => [key, Number(value)]));
  // 复议纠正、诉讼纠正 are 0 in it.
  Object.assign(set, {
    'review.reconsideration.corrected': 1,
    'review.litigationAfterReconsideration.corrected': 1,
  });
  expect(computed('2021', set)).toEqual({
    received: 41,
    individualShare: 31 / 41,
    carriedIn: 3,
    concluded: 41,
    concludedShare: 41 / 44,
    carriedOut: 3,
    grantedShare: 19 / 41,
    partlyGrantedShare: 4 / 41,
    refusedShare: 9 / 41,
    unavailableShare: 6 / 41,
    notProcessedShare: 2 / 41,
    otherwiseShare: 1 / 41,
    refusedStateSecret: 0,
    refusedOtherLaw: 0,
    refusedSecurity: 0,
    refusedThirdParty: 2 / 9,
    refusedInternalAffairs: 1 / 9,
    refusedProcess: 2 / 9,
    refusedEnforcementFile: 2 / 9,
    refusedAdminQuery: 2 / 9,
    reconsideration: 4,
    reconsiderationCorrected: 1 / 3,
    litigation: 3,
    litigationCorrected: 1 / 2,
    normativeIssued: 2,
    normativeNet: 1,
    normativeInForce: 9,
    licensing: 386,
    penalties: 27,
    coercion: 0,
    fees: 1286.4375,
  });
});

test('2019 has what its form has: 其他处理 is one row, documents are made, and their net is not known', () => {
  const figures = computed('2019', {
    'requests.total.total': 8,
    'requests.otherwise.total': 2,
    'disclosure.normativeDocuments.made': 5,
  });
  expect(figures).toMatchObject({ otherwiseShare: 1 / 4, normativeIssued: 5 });
  expect(figures).not.toHaveProperty('normativeNet');
  expect(figures).not.toHaveProperty('fees');
});

test('nothing divided by nothing is no 0, and what is not known is neither', () => {
  expect(computed('2021', {})).toMatchObject({
    concludedShare: 'noBase',
    received: 0,
    litigationCorrected: 'noBase',
  });
  expect(
    computed('2021', { 'requests.refused.process.total': null, 'requests.total.total': 9 }),
  ).toMatchObject({
    refusedShare: 'unknown',
    refusedStateSecret: 'unknown',
    grantedShare: 0,
  });
});

test('not quite all is not shown as all, hardly any not as none', () => {
  const shown = [1, 0.9999, 0.0004, 0, 0.8235].map((share) => figureText(share, '%'));
  expect(shown).toEqual(['100.0%', '>99.9%', '<0.1%', '0.0%', '82.4%']);
  expect([
    figureText(-9, '件'),
    changeText(-0.058, '%'),
    changeText(0.3 - 0.1, '万元'),
    changeText(0, '件'),
  ]).toEqual(['−9', '−5.8', '+0.2', '0']);
});
