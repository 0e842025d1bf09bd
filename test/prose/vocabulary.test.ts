import { quantitiesIn } from '../../src/prose/arithmetic/segments.js';
import type { Clause } from '../../src/prose/clauses/clause.js';
import { readProse } from '../../src/prose/read-prose.js';
import { isToldOfOthers } from '../../src/prose/statements/counted/told-of-others.js';

import { spellings } from '../../src/prose/words/spellings.js';
import { quantityToken } from '../../src/prose/words/token.js';
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

const examples = vocabulary.toldOfOthers.map(({ example }) => example);

// Some are counted only behind other sentences: what the words themselves tell is asked of each by itself.
test.each(examples)('a number is told to be of others: %s', (example) => {
  const quantities = quantitiesIn(example, { from: 0, to: example.length });
  const clause = { text: example } as Clause;
  const told = quantities.filter((one) => isToldOfOthers(quantityToken(one), clause, one.unit));
  expect(told).not.toEqual([]);
});

test.each(examples)('the last number is none of the tables: %s', (example) => {
  const stated = readProse(example, editionOf('2021'), author).map((told) => 'stated' in told && told.stated);
  expect(stated).not.toContain(Number(example.match(/\d+/gu)?.at(-1)));
});
