import { characterPitch } from '../../../../src/render/pdf/page-size.js';
import { styles } from '../../../../src/render/pdf/styles.js';
import { placeLine } from '../../../../src/render/pdf/text/place.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { squareFonts } from '../square-fonts.js';

const { set } = createTypesetter(squareFonts);

describe('placing a line', () => {
  test('spreads characters until the last one ends at the edge, but not the digits of a number', () => {
    const glyphs = set('全年新收申请1361件，均按期办结。', styles.body);
    const fragments = placeLine(glyphs, { left: 100, right: 370, align: 'justify' });
    expect(fragments.map((fragment) => fragment.text)).toEqual(['全年新收申请', '1361', '件，均按期办结。']);
    expect(fragments.map((fragment) => fragment.spacing > 0)).toEqual([true, false, true]);
    const last = fragments[2];
    const end = (last?.x ?? 0) + 8 * 16 + 7 * (last?.spacing ?? 0);
    expect(end).toBeCloseTo(370 + 16 - characterPitch, 1);
  });

  test('what more than that is needed comes from beside figures and from marks', () => {
    const glyphs = set('全年新收申请1361件，均按期办结。', styles.body);
    const fragments = placeLine(glyphs, { left: 100, right: 378, align: 'justify' });
    const [characters, , mark, others] = fragments;
    expect(fragments.map(({ text }) => text)).toEqual(['全年新收申请', '1361', '件，', '均按期办结。']);
    expect(characters?.spacing).toBeCloseTo(others?.spacing ?? 0, 3);
    expect(16 + (characters?.spacing ?? 0)).toBeLessThan(17);
    expect(mark?.x).toBeGreaterThan(100);
  });

  test('centres and sets to the right', () => {
    const glyphs = set('总计', { role: 'body', size: 10 });
    expect(placeLine(glyphs, { left: 0, right: 100, align: 'center' })[0]?.x).toBe(40);
    expect(placeLine(glyphs, { left: 0, right: 100, align: 'right' })[0]?.x).toBe(80);
  });

  test('sets what no font has in one go, with what is meant', () => {
    const glyphs = set('甲🙂😀乙', styles.body).map((glyph) =>
      /\p{Script=Han}/u.test(glyph.text) ? glyph : { ...glyph, text: '〓', missing: glyph.text },
    );
    const fragments = placeLine(glyphs, { left: 0, right: 400, align: 'left' });
    expect(fragments.map(({ text, missing }) => [text, missing])).toEqual([
      ['甲', undefined],
      ['〓〓', '🙂😀'],
      ['乙', undefined],
    ]);
  });

  test('leaves a line uneven rather than tearing it apart', () => {
    const glyphs = set('甲乙', styles.body);
    expect(placeLine(glyphs, { left: 0, right: 400, align: 'justify' })[0]?.spacing).toBeLessThan(0);
  });
});
