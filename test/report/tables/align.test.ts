import fc from 'fast-check';
import { likeness } from '../../../src/edition/label.js';
import { align } from '../../../src/report/tables/align.js';

const same = (one: string, other: string) => (one === other ? 1 : 0);
const labels = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '总计'), { maxLength: 8 });

test('matches repeated labels in their order', () => {
  const form = ['维持', '总计', '维持', '总计'];
  expect(align(form, ['维持', '总计', '维持', '总计'], same)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(align(form, ['维持', '维持', '总计'], same)).toHaveLength(3);
});

test('takes a near miss for the label that is left', () => {
  const form = ['属于国家秘密', '属于三类内部事务信息', '属于四类过程性信息'];
  const sheet = ['属于国家秘密', '属于三类内容事务信息', '属于四类过程性信息'];
  expect(align(form, sheet, likeness)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test('pairs are in order on both sides and never less than a longest common subsequence', () => {
  fc.assert(
    fc.property(labels, labels, (form, sheet) => {
      const pairs = align(form, sheet, same);
      const rising = pairs.every(
        ([f, s], index) =>
          index === 0 || (f > (pairs[index - 1]?.[0] ?? 0) && s > (pairs[index - 1]?.[1] ?? 0)),
      );
      return rising && pairs.every(([f, s]) => form[f] === sheet[s]) && pairs.length === longest(form, sheet);
    }),
  );
});

function longest([head, ...tail]: string[], sheet: string[]): number {
  if (head === undefined) return 0;
  const at = sheet.indexOf(head);
  const without = longest(tail, sheet);
  return at < 0 ? without : Math.max(without, 1 + longest(tail, sheet.slice(at + 1)));
}
