import { readProse } from '../../src/prose/read-prose.js';
import { spellings } from '../../src/prose/words/spellings.js';
import { vocabulary } from '../../src/prose/words/vocabulary.js';
import { editionOf } from '../support/fixtures.js';

const author = { organ: '某市水务局', kind: 'department', year: 2024 };

const { roles, scopes } = vocabulary;

test.each(Object.entries({ ...roles, ...scopes }))('no word stands twice among those of %s', (_, written) => {
  const words = written.flatMap(spellings);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(words.filter((word) => /[{},]/u.test(word))).toEqual([]);
});

test('a word in braces is each of its spellings', () => {
  expect(roles.timely.flatMap(spellings)).toEqual(
    expect.arrayContaining(['时限内', '法定时限内', '规定期限内']),
  );
  expect(vocabulary.withDepartments.flatMap(spellings)).toContain('区人民政府及其部门');
});

test.each(vocabulary.toldOfOthers.map(({ example }) => example))(
  'the last number is none of the tables: %s',
  (example) => {
    const numbers = example.match(/\d+/gu) ?? [];
    const stated = readProse(example, editionOf('2021'), author).map(
      (told) => 'stated' in told && told.stated,
    );
    expect(stated).not.toContain(Number(numbers.at(-1)));
  },
);
