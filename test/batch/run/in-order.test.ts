import { InOrder } from '../../../src/batch/run/in-order.js';

test('each is passed on as soon as those before it are there', () => {
  const passed: string[] = [];
  const order = new InOrder<string>((value) => void passed.push(value));
  order.put(1, 'b');
  expect(passed).toEqual([]);
  order.put(0, 'a');
  expect(passed).toEqual(['a', 'b']);
  order.put(4, 'e');
  order.put(3, 'd');
  expect(passed).toEqual(['a', 'b']);
  order.finish();
  expect(passed).toEqual(['a', 'b', 'd', 'e']);
});
