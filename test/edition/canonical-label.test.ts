import { canonicalLabel } from '../../src/edition/label.js';
import { Random } from '../support/random.js';

const PIECES = [
  ...'一本年度其他总计〇ａＺ９9aZ（()）、。.,：:　 \t\n“”‘’…—·％%①㈠㊣⁰½ｶﾞか\u3099e\u0301\u{20bb7}\u200b〔〕㎡々〆ⅣＡ',
];

test('a label is the letters and digits of its text, whatever it is made of', () => {
  const random = new Random(11);
  for (let count = 0; count < 20_000; count++) {
    const text = Array.from({ length: random.whole(0, 9) }, () => random.pick(PIECES)).join('');
    expect(canonicalLabel(text)).toBe(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
  }
});
