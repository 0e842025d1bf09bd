import { messageOf } from '../../src/finding/wording.js';
import type { PreviousReport, Report } from '../../src/report/report.js';
import { corpusReport, findingsIn, previousReport, REPORTS, readFixture } from './corpus.js';

/** The key is of one cell that the number is compared with; null in long passages. */
type Expected = [rule: string, key: string | null, stated: number | string];

/** In the overview, if nothing else is said. */
interface In {
  readonly report: string;
  readonly section?: string;
}

const silent = readFixture<(In & { sentences: string[] })[]>('silent');
const wrong = readFixture<(In & { sentences: { says: string; finds: Expected[] }[] })[]>('wrong');

const reports = new Map<string, Report>();
const previous = new Map<string, PreviousReport | undefined>();
beforeAll(async () => {
  for (const name of REPORTS) {
    reports.set(name, await corpusReport(name));
    previous.set(name, await previousReport(name));
  }
});

function findingsOf(name: string, text: string, section?: string) {
  const report = reports.get(name);
  if (!report) throw new Error(`no report ${name}`);
  return findingsIn(report, text, previous.get(name), section);
}

test.each(
  silent.flatMap(({ report, section, sentences }) =>
    sentences.map((text) => [report, text, section] as const),
  ),
)('%s: nothing is found in “%s”', (report, text, section) => {
  expect(findingsOf(report, text, section).map(messageOf)).toEqual([]);
});

test.each(
  wrong.flatMap(({ report, section, sentences }) =>
    sentences.map(({ says, finds }) => [report, says, finds, section] as const),
  ),
)('%s: “%s”', (report, text, finds, section) => {
  const found = findingsOf(report, text, section);
  expect(found.map(({ rule, actual }) => [rule, actual])).toEqual(
    finds.map(([rule, , stated]) => [rule, stated]),
  );
  found.forEach((finding, index) => {
    const keys = finding.places.map(({ key }) => key);
    // The prose first, then the cells that it was compared with.
    expect(keys[0]).toBeUndefined();
    const key = finds[index]?.[1];
    if (key) expect(keys).toContain(key);
    expect(messageOf(finding)).not.toMatch(/[{}]|undefined|NaN/);
  });
});

test.each([
  ['全年办结政府信息公开申请14件。', 41],
  ['全年办结政府信息公开申请36件。', 38],
])('of several readings the likeliest is named: “%s” is compared with %d', (text, expected) => {
  expect(findingsOf('water-2024', text).map((finding) => finding.expected)).toEqual([expected]);
});
