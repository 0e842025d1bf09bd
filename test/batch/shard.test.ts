import { shareOf } from '../../src/batch/shard.js';

test('the shares have no file in common, hold all, and differ by one at most', () => {
  const files = [...Array(11).keys()];
  const shares = [1, 2, 3].map((number) => shareOf(files, { number, of: 3 }));
  expect(shares.flat().sort((a, b) => a - b)).toEqual(files);
  expect(shares.map((share) => share.length)).toEqual([4, 4, 3]);
});

test('more shares than files leave some with nothing to do', () => {
  expect(shareOf(['a'], { number: 2, of: 3 })).toEqual([]);
});
