import { spellings } from '../../src/prose/words/spellings.js';
import { vocabulary } from '../../src/prose/words/vocabulary.js';

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
