import fc from 'fast-check';
import { bandsOf, isSketch, sketchLikeness, sketchOf } from '../../../src/rules/units/sketch.js';

const hanzi = (length: number) =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: length, maxLength: length })
    .map((codes) => String.fromCharCode(...codes));

test('a text is like itself, and not like another', () => {
  fc.assert(
    fc.property(hanzi(300), hanzi(300), (one, other) => {
      expect(isSketch(sketchOf(one))).toBe(true);
      expect(sketchLikeness(sketchOf(one), sketchOf(one))).toBe(1);
      expect(sketchLikeness(sketchOf(one), sketchOf(other))).toBeLessThan(0.2);
    }),
  );
});

test('a few characters more or less are told by a few hundredths, and some band stays the same', () => {
  fc.assert(
    fc.property(hanzi(600), hanzi(12), fc.nat(500), (text, other, at) => {
      const changed = text.slice(0, at) + other + text.slice(at + other.length);
      const [one, two] = [sketchOf(text), sketchOf(changed)];
      expect(sketchLikeness(one, two)).toBeGreaterThan(0.85);
      expect(bandsOf(two).some((band) => bandsOf(one).includes(band))).toBe(true);
    }),
  );
});
