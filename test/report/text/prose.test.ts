import fc from 'fast-check';
import { cellAt, proseOfCells, proseOfLines } from '../../../src/report/text/prose.js';
import { column } from '../../support/cells.js';

const rowsOf = (prose: ReturnType<typeof proseOfCells>, text: string) =>
  [...text].map((character) => cellAt(prose, prose.text?.indexOf(character) ?? -1)?.row);

test('every character is in the cell whose text holds it', () => {
  expect(rowsOf(proseOfCells(column(['甲段。', '乙段。\n丙段。', '', '丁段。'])), '甲乙丙丁')).toEqual([
    1, 2, 2, 4,
  ]);
});

test('a full cell goes on in the next', () => {
  const full = `${'甲'.repeat(32_766)}`;
  const prose = proseOfCells(column([full, '乙段。', '丙段。']));
  expect(prose.text).toBe(`${full}乙段。\n丙段。`);
  expect(rowsOf(prose, '甲乙丙')).toEqual([1, 2, 3]);
});

test('nothing stands where nothing is written', () => {
  const [place] = column(['甲']);
  expect(proseOfLines([])).toEqual({ text: null, cells: [], pieces: [] });
  expect(proseOfLines([], place)).toEqual({ text: null, cells: [place], pieces: [] });
});

test('lines that read the same are told apart', () => {
  const lines = fc.array(fc.constantFrom('同样。', '另一段，更长。', '短'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(lines, (texts) => {
      const cells = column(texts);
      const prose = proseOfLines(cells.map((cell) => ({ text: String(cell.value), cell })));
      let at = 0;
      texts.forEach((text, index) => {
        expect(cellAt(prose, at)).toBe(cells[index]);
        expect(cellAt(prose, at + text.length - 1)).toBe(cells[index]);
        at += text.length + 1;
      });
    }),
  );
});
