import { fill } from '../../src/messages/fill.js';

test('quotation marks in a value are single within those of the text, and as they are outside', () => {
  const values = { label: '3.危及“三安全一稳定”' };
  expect(fill('“{label}”应为 3', values)).toBe('“3.危及‘三安全一稳定’”应为 3');
  expect(fill('“甲”的{label}', values)).toBe('“甲”的3.危及“三安全一稳定”');
});

test('a place without a value is a mistake', () => {
  expect(() => fill('{name}')).toThrow('{name}');
});
