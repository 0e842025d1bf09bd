import { array, assert, constantFrom, property } from 'fast-check';
import { Effort } from '../../src/compare/effort.js';
import { compareWords, type WordChange } from '../../src/compare/words.js';

const without = (changes: readonly WordChange[], type: WordChange['type']) =>
  changes.filter((change) => change.type !== type).map(({ text }) => text);

/** -taken out- and +put in+ */
const shown = (a: string, b: string) =>
  compareWords(a, b, new Effort())
    .map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

test.each([
  ['全年新收申请41件。', '全年新收申请42件。', '全年新收申请-41-+42+件。'],
  ['办结率85.6%，均按时答复。', '办结率95.6%，均按时答复。', '办结率-85.6-+95.6+%，均按时答复。'],
  ['加强培训，完善制度。', '加强培训，狠抓落实，完善制度。', '加强培训，+狠抓落实，+完善制度。'],
  ['公开政府信息。', '公开政府信息。', '公开政府信息。'],
])('%s and %s differ by words', (a, b, expected) => {
  expect(shown(a, b)).toBe(expected);
});

test('whatever the texts, both can be read out of what differs', () => {
  const text = array(constantFrom('公开', '信息', '申', '请', '12', '3.5', '，', '。', ' ', '𠮷', 'a'), {
    maxLength: 30,
  });
  assert(
    property(text, text, (one, other) => {
      const [a, b] = [one.join(''), other.join('')];
      const changes = compareWords(a, b, new Effort());
      expect(without(changes, 'added').join('')).toBe(a);
      expect(without(changes, 'removed').join('')).toBe(b);
    }),
  );
});

test('when the effort is used up, a paragraph differs as a whole, and still says both', () => {
  const effort = new Effort();
  effort.spend(1_000_000);
  const [a, b] = ['前半，甲乙丙丁，后半。', '前半，戊己庚辛，后半。'];
  expect(compareWords(a, b, effort)).toEqual([
    { type: 'same', text: '前半，' },
    { type: 'removed', text: '甲乙丙丁' },
    { type: 'added', text: '戊己庚辛' },
    { type: 'same', text: '，后半。' },
  ]);
});
