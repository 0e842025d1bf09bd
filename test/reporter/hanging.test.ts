import { Chalk } from 'chalk';
import { hanging } from '../../src/reporter/hanging.js';

test('a line breaks after any hanzi, between words, and is set in from then on', () => {
  expect(hanging('错误 依申请公开!J12  “总计”一列 report fix 年报.xlsx', 5, 20)).toBe(
    '错误 依申请公开!J12\n     “总计”一列\n     report fix 年\n     报.xlsx',
  );
});

test('no closing mark begins a line, and no opening mark ends one', () => {
  const text = '一二三四五六七八九，（甲乙丙丁）；“戊己庚辛壬癸子丑寅卯”。'.repeat(4);
  for (let width = 12; width <= 40; width++)
    for (const line of hanging(text, 2, width).split('\n')) {
      expect(line.trimStart()).not.toMatch(/^[，（]?[，；）”。]/);
      expect(line).not.toMatch(/[（“]$/);
    }
});

test('nothing is lost, and no line is too wide', () => {
  const text = `甲${'x'.repeat(90)} 乙丙，${'，'.repeat(50)}丁`;
  const lines = hanging(text, 4, 30).split('\n');
  expect(lines.map((line) => line.trim()).join('')).toBe(text);
  for (const line of lines) expect([...line].length).toBeLessThanOrEqual(30);
});

test('colours take no room and end no word', () => {
  const { red, bold } = new Chalk({ level: 1 });
  const plain = hanging('错误：一二三四五六七八，九十', 2, 16);
  const colored = hanging(`${red('错误')}：${bold('一二三四五六七八')}，九十`, 2, 16);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});
