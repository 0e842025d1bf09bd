import years from '../../../schemas/years.json';
import { reportNamed, titleSlipped, yearSlipped } from '../../../src/rules/wording/years/slips.js';
import { staleYear } from '../../../src/rules/wording/years/stale-years.js';

const OPENING = {
  isPreface: false,
  isOfProblems: false,
  isOfPlans: false,
  isHeaded: true,
  improves: false,
  mends: false,
  list: undefined,
  opens: true,
  hasThisYear: false,
  told: '',
  toldOfNone: '',
  leadsToThisYear: false,
  last: '',
  next: '',
};

test.each([
  ['2023年,我局坚持公开', '2023'],
  ['截至2023年12月31日,我局共发布信息318条', '2023'],
  ['2023年底前完成改版', undefined],
  ['2023年以来,我局持续推进', undefined],
  ['2023年收到30件,今年收到41件', undefined],
  ['2025年,我局将继续推进', undefined],
])('the year of %s', (sentence, found) => {
  expect(staleYear(sentence, 2024, OPENING)).toBe(found);
});

const readers = { reports: reportNamed, slips: yearSlipped, titled: titleSlipped };

const examples = Object.entries(readers).flatMap(([list, reader]) =>
  years[list as keyof typeof readers].flatMap(({ when = [], patterns }: Where) =>
    patterns.map(({ example }) => ({ example, when, reader })),
  ),
);

interface Where {
  readonly when?: readonly string[];
  readonly patterns: readonly { readonly example: string }[];
}

/** Where such a sentence may stand, and tables that hold what it tells. */
test.each(examples)('another year is told: $example', ({ example, when, reader }) => {
  const standing = {
    ...OPENING,
    isPreface: when.includes('naming') || when.includes('preface'),
    isOfProblems: when.includes('problems'),
    last: when.includes('after own') ? '2024年收到36件' : '',
    list: when.includes('listed') ? ('plans' as const) : undefined,
  };
  const said = example.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':');
  const half = said.replaceAll('（', '(').replaceAll('）', ')');
  const isOfTables = () => true;
  const tables = { isOfTables, isOfTablesAlone: isOfTables };
  const told = { said: half, year: 2024, standing, section: half, at: 0, ...tables };
  expect(
    reader({ ...told, carried: () => ({ from: 0, to: Number(/(\d+)件/u.exec(half)?.[1]) }) }),
  ).toBeDefined();
});

test.each(years.matters)('$example is told of its matter', ({ example, said }) => {
  expect(example).toMatch(new RegExp(said, 'u'));
});
