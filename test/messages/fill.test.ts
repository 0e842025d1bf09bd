import { Failure } from '../../src/cli/failure.js';
import { fill } from '../../src/messages/fill.js';

test('quotation marks in a value are single within those of the text, and as they are outside', () => {
  const values = { label: '3.危及“三安全一稳定”' };
  expect(fill('“{label}”应为 3', values)).toBe('“3.危及‘三安全一稳定’”应为 3');
  expect(fill('“甲”的{label}', values)).toBe('“甲”的3.危及“三安全一稳定”');
});

test('a place without a value is a mistake', () => {
  expect(() => fill('{name}' as string)).toThrow('{name}');
  // @ts-expect-error of a text that is known, the compiler says so
  expect(() => fill('{name}')).toThrow('{name}');
  // @ts-expect-error and that there is no such place
  expect(fill('{name}', { name: '甲', other: 1 })).toBe('甲');
});

test('a failure asks for what its words need', () => {
  expect(new Failure('noSuchPath', { path: '年报.xlsx' }).message).toContain('年报.xlsx');
  // @ts-expect-error it has one place
  expect(() => new Failure('noSuchPath')).toThrow('{path}');
  // @ts-expect-error of another name
  expect(() => new Failure('noSuchPath', { file: '年报.xlsx' })).toThrow('{path}');
  // @ts-expect-error there is no such text
  expect(() => new Failure('noSuchText')).toThrow();
});
