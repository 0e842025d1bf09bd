import { layOutLines } from '../../../src/render/chart/lay-out-lines.js';

const YEARS = ['2020', '2021', '2022', '2023', '2024'];
const measure = (text: string) => text.length * 6;

function textsOf(values: readonly (number | null)[], width = 150) {
  const texts = values.map((value) => (value === null ? '' : String(value)));
  const { marks } = layOutLines({ labels: YEARS, values, texts }, width, 10, measure);
  return marks.flatMap((mark) => (mark.kind === 'label' && !YEARS.includes(mark.text) ? [mark] : []));
}

test('each year has its figure, and a missing one none', () => {
  const texts = textsOf([1, 2, null, 3, 4]).map(({ text }) => text);
  expect(texts.sort()).toEqual(['1', '2', '3', '4']);
});

test('of figures that would run into each other the later one stands', () => {
  const shown = textsOf([233229, 230616, null, 235208, 234081]);
  expect(shown.map(({ text }) => text)).toEqual(['234081', '230616']);
  const [later, earlier] = shown;
  expect((earlier?.x ?? 0) + measure('230616')).toBeLessThan(later?.x ?? 0);
});
