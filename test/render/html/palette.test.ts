import { dark, light, type Palette, print } from '../../../src/render/html/stylesheet/palette.js';

const AA = 4.5;

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print],
] as [string, Palette][])('the %s colours', (_, palette) => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'label'],
    ['quiet', 'paper'],
    ['quiet', 'label'],
    ['mark', 'paper'],
    ['accent', 'paper'],
    ['link', 'paper'],
  ] as const)('%s on %s has the contrast of WCAG AA', (front, ground) => {
    expect(contrast(palette[front], palette[ground])).toBeGreaterThanOrEqual(AA);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print],
] as [string, Palette][])('the %s colours of pictures', (_, palette) => {
  it.each(['solid', 'hollow'] as const)('%s has the contrast of graphics', (tone) => {
    expect(contrast(palette[tone], palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
