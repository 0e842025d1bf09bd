import { editions } from '../../src/edition/editions.js';
import type { UnitFile } from '../../src/rollup/unit-file.js';
import { editionOf } from '../support/fixtures.js';
import { Random } from '../support/random.js';

const PLACES = ['东湖', '西陵', '南漳', '北辰', '中原', '兴山', '长阳', '远安'];
const FIELDS = [
  '水务',
  '教育',
  '公安',
  '民政',
  '司法',
  '财政',
  '自然资源',
  '生态环境',
  '住房和城乡建设',
  '交通运输',
];

/** Units with figures as offices have them, whose sums hold; the same for the same number and year. */
export function sampleUnits(count: number, year = 2024): UnitFile[] {
  return Array.from({ length: count }, (_, at) => sampleUnit(at, year));
}

function sampleUnit(at: number, year: number): UnitFile {
  const edition = editions.forYear(year) ?? editionOf('2021');
  const random = new Random(at * 7919 + year);
  const upTo = (most: number) => random.whole(0, most);
  const values = new Map(Array.from(edition.cells.keys(), (key) => [key, 0]));
  const set = (key: string, value: number) => {
    if (values.has(key)) values.set(key, value);
  };
  const add = (key: string, value: number) => set(key, (values.get(key) ?? 0) + value);
  const carriedIn = upTo(4);
  // Most have few requests, some have hundreds.
  const received = Math.floor(random.next() ** 4 * 400);
  const carriedOut = Math.min(received, upTo(3));
  let left = received + carriedIn - carriedOut;
  set('requests.received.individuals', received - Math.floor(received / 5));
  set('requests.received.businesses', Math.floor(received / 5));
  for (const [record, total] of [
    ['received', received],
    ['carriedIn', carriedIn],
    ['total', left],
    ['carriedOut', carriedOut],
  ] as const) {
    set(`requests.${record}.total`, total);
    if (record !== 'received') set(`requests.${record}.individuals`, total);
  }
  const results = [
    'partlyGranted',
    'refused.enforcementFile',
    'refused.internalAffairs',
    'refused.thirdParty',
    'unavailable.notHeld',
    'unavailable.needsCreation',
    'notProcessed.petition',
    'notProcessed.repeated',
  ];
  for (const record of results) {
    const some = Math.min(left, upTo(Math.ceil(left / 4)));
    add(`requests.${record}.total`, some);
    left -= some;
  }
  set('requests.granted.total', left);
  const disputes = upTo(5) * upTo(1);
  const corrected = Math.min(disputes, upTo(1));
  set('review.reconsideration.upheld', disputes - corrected);
  set('review.reconsideration.corrected', corrected);
  set('review.reconsideration.total', disputes);
  set('disclosure.normativeDocuments.issued', upTo(6));
  set('disclosure.normativeDocuments.made', upTo(6));
  set('disclosure.normativeDocuments.repealed', upTo(6));
  set('disclosure.normativeDocuments.inForce', upTo(60));
  set('disclosure.licensing.decisions', upTo(9000));
  set('disclosure.penalties.decisions', upTo(300));
  set('disclosure.fees.amount', upTo(1_000_000) / 10_000);
  const isTownship = at % 4 === 3;
  const place = PLACES[at % PLACES.length];
  const organ = isTownship
    ? `${place}${at}镇人民政府`
    : `某市${place}区${FIELDS[at % FIELDS.length]}局${at >= 40 ? `（${at}）` : ''}`;
  return {
    path: `${year}年/${organ}.xlsx`,
    organ,
    kind: isTownship ? 'township' : 'department',
    year,
    edition: edition.id,
    figures: [...values.values()],
    zeros: [],
    places: Array.from(
      values.keys(),
      (_, cell) => `年报!${String.fromCharCode(66 + (cell % 9))}${5 + Math.floor(cell / 9)}`,
    ),
    odd: [],
    diagnoses: [],
    isRollup: false,
  };
}
