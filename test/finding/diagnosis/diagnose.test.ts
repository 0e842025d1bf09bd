import type { Diagnosis, Outside } from '../../../src/finding/diagnosis/diagnosis.js';
import { valuesOf } from '../../../src/report/data.js';
import { editionOf, validData } from '../../support/fixtures.js';
import type { Content } from '../../support/form-book.js';
import { diagnosed } from './found.js';

interface Case {
  what: string;
  edition?: string;
  set: Record<string, Content>;
  outside?: Outside;
  /** `key: from → to reason`, tied ones with `~`, likely ones with `?`; several cells with ` + `. */
  says: string[];
}

const FIELDS = [
  'individuals',
  'businesses',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganizations',
];

const formula = (formula: string, result: number | null): Content => ({ formula, result });

const cases: Case[] = [
  {
    what: 'two digits swapped in a total',
    set: { 'requests.received.total': 14 },
    says: ['requests.received.total: 14 → 41 transposed'],
  },
  {
    what: 'a digit doubled inside the table',
    set: { 'requests.granted.individuals': 144 },
    says: ['requests.granted.individuals: 144 → 14 doubled'],
  },
  {
    what: 'a total that leaves a part out',
    set: { 'requests.received.total': 35 },
    says: ['requests.received.total: 35 → 41 partNotCounted'],
  },
  {
    what: 'a total that leaves a text out',
    set: { 'requests.received.businesses': '6件', 'requests.received.total': 35 },
    says: ['requests.received.total: 35 → 41 textNotCounted'],
  },
  {
    what: 'a total by formula, which leaves a text out however often it is calculated: the text is wrong',
    set: { 'requests.received.businesses': '6件', 'requests.received.total': formula('SUM(D4:I4)', 35) },
    says: ['requests.received.businesses: 6件 → 6 asText'],
  },
  {
    what: 'a column of texts under formulas is one suggestion, and the only one',
    set: {
      'requests.received.individuals': '31',
      'requests.carriedIn.individuals': '2',
      'requests.received.total': formula('SUM(D4:I4)', 10),
      'requests.carriedIn.total': formula('SUM(D5:I5)', 1),
    },
    says: ['requests.received.individuals: 31 → 31 asText + requests.carriedIn.individuals: 2 → 2'],
  },
  {
    what: 'texts in several columns of a table under formulas are one suggestion too',
    set: {
      'requests.received.individuals': '31',
      'requests.received.businesses': '6',
      'requests.received.total': formula('SUM(D4:I4)', 4),
      'review.reconsideration.upheld': '2',
      'review.reconsideration.other': '1',
      'review.reconsideration.total': formula('SUM(A4:D4)', 1),
    },
    says: [
      'requests.received.individuals: 31 → 31 asText + requests.received.businesses: 6 → 6',
      'review.reconsideration.upheld: 2 → 2 asText + review.reconsideration.other: 1 → 1',
    ],
  },
  {
    what: 'formulas of a table that were never calculated are one suggestion',
    set: {
      'requests.received.total': formula('SUM(D4:I4)', null),
      'requests.carriedIn.total': formula('SUM(D5:I5)', null),
      'review.reconsideration.total': formula('SUM(A4:D4)', null),
    },
    says: [
      'requests.received.total: null → 41 uncalculated + requests.carriedIn.total: null → 3',
      'review.reconsideration.total: null → 4 uncalculated',
    ],
  },
  {
    what: 'one that adds the wrong cells is not to be calculated, but filled in',
    set: { 'requests.received.total': formula('SUM(D4:E4)', null) },
    says: ['requests.received.total: null → 41 unreadable'],
  },
  {
    what: 'a formula that adds the wrong cells is not called stale',
    set: { 'requests.received.total': formula('SUM(D4:D4)', 31) },
    says: ['requests.received.total: 31 → 41 range'],
  },
  {
    what: 'a blank in a broken sum comes before every typed figure',
    set: { 'review.reconsideration.corrected': null, 'review.reconsideration.total': 9 },
    says: ['?review.reconsideration.corrected: null → 5 blank'],
  },
  {
    what: 'a row left blank, whose totals are formulas, is filled in whole',
    set: {
      ...Object.fromEntries(FIELDS.map((field) => [`requests.unavailable.notHeld.${field}`, null])),
      'requests.unavailable.notHeld.total': formula('SUM(D16:I16)', 0),
    },
    says: [
      'requests.unavailable.notHeld.individuals: null → 4 blankLine + requests.unavailable.notHeld.businesses: null → 1',
    ],
  },
  {
    what: 'a value read from text',
    set: { 'requests.received.individuals': '３2件' },
    says: ['requests.received.individuals: ３2件 → 31 offByOne'],
  },
  {
    what: 'a broken sum of five cells: the printed total, then the order of the form',
    set: { 'review.reconsideration.total': 9 },
    says: [
      '~review.reconsideration.total: 9 → 4 total',
      '~review.reconsideration.upheld: 2 → 7 only',
      '~review.reconsideration.corrected: 0 → 5 only',
      '~review.reconsideration.other: 1 → 6 only',
      '~review.reconsideration.pending: 1 → 6 only',
    ],
  },
  {
    what: 'what would have to be negative is no candidate',
    set: { 'review.reconsideration.total': 2 },
    says: [
      '~review.reconsideration.total: 2 → 4 partNotCounted',
      '~review.reconsideration.upheld: 2 → 0 only',
    ],
  },
  {
    what: 'two broken sums of five cells stay apart',
    set: { 'review.reconsideration.total': 2, 'review.directLitigation.total': 40 },
    says: expect.arrayContaining([
      '~review.reconsideration.total: 2 → 4 partNotCounted',
      expect.stringMatching(/^~review\.directLitigation\.total: 40 → \d total$/),
    ]),
  },
  {
    what: 'a digit that might be lost decides nothing',
    set: { 'review.reconsideration.upheld': 20, 'review.reconsideration.total': 40 },
    says: ['?review.reconsideration.total: 40 → 22 only']
      .slice(1)
      .concat([
        '~review.reconsideration.total: 40 → 22 total',
        '~review.reconsideration.upheld: 20 → 38 only',
        '~review.reconsideration.corrected: 0 → 18 only',
        '~review.reconsideration.other: 1 → 19 dropped',
        '~review.reconsideration.pending: 1 → 19 dropped',
      ]),
  },
  {
    what: 'digits swapped do, and what they say is called likely',
    set: { 'review.reconsideration.upheld': 19, 'review.reconsideration.total': 12 },
    says: ['?review.reconsideration.total: 12 → 21 transposed'],
  },
  {
    what: 'what the prose says decides',
    set: { 'review.reconsideration.total': 9 },
    outside: { stated: new Map([['review.reconsideration.upheld', [7]]]) },
    says: ['?review.reconsideration.upheld: 2 → 7 stated'],
  },
  {
    what: 'neighbours that changed places are one slip',
    set: { 'requests.received.individuals': 6, 'requests.received.businesses': 31 },
    says: ['requests.received.individuals: 6 → 31 swapped + requests.received.businesses: 31 → 6'],
  },
  {
    what: 'two slips in separate places are two diagnoses',
    set: { 'requests.granted.individuals': 24, 'requests.partlyGranted.businesses': 3 },
    says: [
      'requests.granted.individuals: 24 → 14 digit',
      'requests.partlyGranted.businesses: 3 → 1 neighbour',
    ],
  },
  {
    what: 'two slips in one row are one',
    set: { 'requests.granted.individuals': 24, 'requests.granted.businesses': 8 },
    says: ['requests.granted.individuals: 24 → 14 several + requests.granted.businesses: 8 → 3'],
  },
  {
    what: 'a received figure that the total follows: last year decides between 新收, 上年结转 and 结转下年度',
    set: { 'requests.carriedIn.individuals': 4, 'requests.carriedIn.total': 5 },
    outside: {
      carried: new Map([
        ['requests.carriedIn.individuals', 2],
        ['requests.carriedIn.total', 3],
      ]),
    },
    says: ['?requests.carriedIn.total: 5 → 3 previous + requests.carriedIn.individuals: 4 → 2'],
  },
  {
    what: 'a blank total',
    set: { 'requests.granted.total': null },
    says: ['requests.granted.total: null → 19 blankTotal'],
  },
  {
    what: 'a blank total in a row with a slip',
    set: { 'requests.granted.total': null, 'requests.granted.individuals': 15 },
    says: ['requests.granted.individuals: 15 → 14 offByOne', 'requests.granted.total: null → 19 blankTotal'],
  },
  {
    what: 'all totals of table four blank',
    set: {
      'review.reconsideration.total': null,
      'review.directLitigation.total': '/',
      'review.litigationAfterReconsideration.total': null,
    },
    says: [
      'review.reconsideration.total: null → 4 blankTotal + review.directLitigation.total: / → 2 + review.litigationAfterReconsideration.total: null → 1',
    ],
  },
  {
    what: 'a cell that cannot be read',
    set: { 'requests.received.individuals': '约30' },
    says: ['requests.received.individuals: 约30 → 31 unreadable'],
  },
  {
    what: 'two that cannot be read in a row are determined by their columns',
    set: { 'requests.received.individuals': '约30', 'requests.received.businesses': '若干' },
    says: [
      'requests.received.individuals: 约30 → 31 unreadable',
      'requests.received.businesses: 若干 → 6 unreadable',
    ],
  },
  {
    what: 'one that cannot be read in a sum whose formula leaves it out is not taken for 0',
    set: { 'review.reconsideration.upheld': '约2', 'review.reconsideration.total': formula('SUM(A4:D4)', 2) },
    says: [],
  },
  {
    what: 'formulas that were not calculated again',
    set: {
      'requests.received.total': formula('SUM(D4:I4)', 40),
      'review.reconsideration.total': formula('SUM(A4:D4)', 3),
    },
    says: ['requests.received.total: 40 → 41 stale', 'review.reconsideration.total: 3 → 4 stale'],
  },
  {
    what: 'totals that follow by formula are not corrected by hand',
    set: {
      'requests.received.individuals': 32,
      'requests.received.total': formula('SUM(D4:I4)', 42),
      'requests.carriedIn.individuals': 0,
      'requests.carriedIn.total': formula('SUM(D5:I5)', 1),
    },
    outside: { carried: new Map([['requests.carriedIn.individuals', 1]]) },
    says: ['?requests.carriedIn.individuals: 0 → 1 previous'],
  },
  {
    what: 'more was taken off than there was: nothing is guessed',
    edition: '2019',
    set: { 'disclosure.licensing.lastYear': 3, 'disclosure.licensing.change': -8 },
    says: [],
  },
  {
    what: 'more was taken off than there was: last year knows',
    edition: '2019',
    set: { 'disclosure.licensing.lastYear': 3, 'disclosure.licensing.change': -8 },
    outside: { carried: new Map([['disclosure.licensing.lastYear', 31]]) },
    says: ['disclosure.licensing.lastYear: 3 → 31 previous'],
  },
  {
    what: 'last year does not say enough',
    edition: '2019',
    set: { 'disclosure.licensing.lastYear': 3, 'disclosure.licensing.change': -8 },
    outside: { carried: new Map([['disclosure.licensing.lastYear', 5]]) },
    says: [],
  },
];

test.each(cases)('$what', ({ edition: id = '2021', set, outside, says }) => {
  const edition = editionOf(id);
  const contents = new Map<string, Content>([...valuesOf(validData(id), edition), ...Object.entries(set)]);
  const { diagnoses, findings, cut } = diagnosed(edition, contents, outside);
  expect(diagnoses.map(brief)).toEqual(says);
  expect(cut).toBe(false);
  for (const { clears, explains } of diagnoses) {
    expect(clears).toBe(explains.filter((index) => findings[index]?.severity === 'error').length);
    expect(clears).toBeGreaterThan(0);
  }
});

describe('a column with a slip, whose rows are added up by formulas', () => {
  const edition = editionOf('2021');
  const contents = new Map<string, Content>(valuesOf(validData('2021'), edition));
  for (const { key, table, field } of edition.cells.values())
    if (table === 'requests' && field === 'total')
      contents.set(key, formula('SUM(A1:ZZ99)', Number(contents.get(key))));
  contents.set('requests.granted.individuals', 4).set('requests.granted.total', formula('SUM(A1:ZZ99)', 9));

  test('where so many rows would do that none is named, the column is', () => {
    const { diagnoses, unclear } = diagnosed(edition, contents);
    expect(diagnoses).toEqual([]);
    expect(unclear.flatMap(({ lines }) => lines.map(({ rule, subject }) => [rule, subject]))).toEqual([
      ['T3-COL', '自然人'],
      ['T3-COL', '总计'],
    ]);
  });

  test('the prose names the row by its total', () => {
    const stated = new Map([['requests.granted.total', [19]]]);
    expect(diagnosed(edition, contents, { stated }).diagnoses.map(brief)).toEqual([
      '?requests.granted.individuals: 4 → 14 stated',
    ]);
  });

  test('or by what rows add up to, among which those left blank come first', () => {
    const keys = ['notHeld', 'needsCreation'].map((item) => `requests.unavailable.${item}.total`);
    const statedSums = [{ keys, number: 16 }];
    const before = keys.map((key) => contents.get(key));
    expect(before).toEqual([5, 1].map((result) => formula('SUM(A1:ZZ99)', result)));
    expect(diagnosed(edition, contents, { statedSums }).diagnoses.map(brief)).toEqual([
      '~requests.unavailable.notHeld.individuals: 4 → 14 stated',
      '~requests.unavailable.needsCreation.individuals: 1 → 11 stated',
    ]);
  });
});

test('a report without errors has no diagnosis', () => {
  const edition = editionOf('2021');
  expect(diagnosed(edition, valuesOf(validData('2021'), edition))).toEqual({
    findings: [],
    diagnoses: [],
    unclear: [],
    cut: false,
  });
});

function brief(diagnosis: Diagnosis): string {
  const { place, from, to, reason, tied, likely, also = [] } = diagnosis;
  const others = also.map((other) => ` + ${other.place.key}: ${other.from} → ${other.to}`);
  return `${tied ? '~' : likely ? '?' : ''}${place.key}: ${from} → ${to} ${reason}${others.join('')}`;
}
