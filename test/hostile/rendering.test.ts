import { REPLACED_FONTS, Workplace } from '../cli/workplace.js';
import { templateWorkbook, validData } from '../support/fixtures.js';
import { inPdf } from './inert.js';
import { FIELDS, SHAPES } from './long-texts.js';

const at = new Workplace();

// What grows with the square of the length does not come to an end in a minute.
jest.setTimeout(60_000);

const data = validData('2021');

async function render(changed: typeof data): Promise<void> {
  at.put('年报.xlsx', await templateWorkbook(changed));
  const { code, stderr, made } = await at.run('render', '--pdf', '--html', '--draft', '年报.xlsx');
  expect({ code, stderr, made }).toEqual({
    code: 0,
    stderr: REPLACED_FONTS,
    made: ['年报.html', '年报.pdf'],
  });
  expect(inPdf(at.read('年报.pdf'))).toEqual([]);
}

/** Where no line may end, or every line may; all others are measured by bench/hostile.js. */
const TRIED: readonly [field: keyof typeof FIELDS, shape: keyof typeof SHAPES][] = [
  ['prose', 'one word'],
  ['prose', 'lines of one letter'],
  ['organ', 'no break'],
  ['figures', 'no break'],
  ['figures', 'spaces'],
];

test.each(TRIED)('%s of %s are set somehow', (field, shape) =>
  render({ ...data, ...FIELDS[field]?.(data, SHAPES[shape] ?? '') }),
);
