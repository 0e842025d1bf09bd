import fc from 'fast-check';
import { share } from '../../../../src/render/pdf/table/share.js';

const need = fc.double({ min: 1, max: 500, noNaN: true });

describe('sharing a width among columns', () => {
  test('uses it up, and meets every need when there is room', () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 15 }), need, (needs, width) => {
        const shares = share(width, needs);
        expect(shares.reduce((sum, part) => sum + part, 0)).toBeCloseTo(width, 6);
        const enough = needs.reduce((sum, part) => sum + part, 0) <= width;
        shares.forEach((part, index) => {
          if (enough) expect(part).toBeGreaterThanOrEqual((needs[index] ?? 0) - 1e-9);
          else expect(part).toBeLessThanOrEqual((needs[index] ?? 0) + 1e-9);
        });
      }),
    );
  });

  test('is even where needs allow', () => {
    expect(share(90, [10, 20, 5])).toEqual([30, 30, 30]);
    expect(share(90, [50, 20, 5])).toEqual([50, 20, 20]);
    expect(share(60, [50, 20, 50])).toEqual([20, 20, 20]);
  });
});
