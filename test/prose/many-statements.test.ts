import { readProse } from '../../src/prose/read-prose.js';
import { EDITIONS, editionOf } from '../support/fixtures.js';

const author = { organ: '某市水务局', kind: 'department', year: 2024 };

test.each(EDITIONS)('a hundred statements are read, and of ten thousand some thousands: %s', (id) => {
  const statements = (count: number, between: string) =>
    readProse(Array(count).fill('全年收到政府信息公开申请3件').join(between), editionOf(id), author).length;
  expect(statements(100, '。')).toBe(100);
  expect(statements(100, '\n')).toBe(100);
  for (const between of ['。', '\n']) expect(statements(10_000, between)).toBe(2000);
});
