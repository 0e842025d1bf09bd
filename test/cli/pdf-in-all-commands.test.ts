import { validData } from '../support/fixtures.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

test('every command that takes a report takes a PDF', async () => {
  at.putFixture('pdf/libreoffice-template-2021.pdf', '收/年报.pdf');
  at.putFixture('2021.xlsx');
  const ran = async (...args: string[]) => {
    const { code, made, changed } = await at.run(...args);
    return { code, made, changed };
  };
  const { stdout } = await at.run('extract', '收/年报.pdf');
  expect(JSON.parse(stdout)).toMatchObject(validData('2021') as object);
  const nothing = { code: 0, made: [], changed: [] };
  const making = (...made: string[]) => ({ code: 0, made, changed: [] });
  expect(await ran('validate', '收/年报.pdf', '--children', '收')).toEqual(nothing);
  expect(await ran('diff', '收/年报.pdf', '2021.xlsx')).toEqual(nothing);
  expect(await ran('fix', '收/年报.pdf', '--dry-run')).toEqual(nothing);
  expect(await ran('render', '收/年报.pdf', '--html', '-o', '出')).toEqual(making('出/年报.html'));
  expect(await ran('import', '收/年报.pdf', '-o', '导入.xlsx')).toEqual(making('导入.xlsx'));
  expect(await ran('rollup', '收', '-o', '汇总.xlsx')).toEqual(making('汇总.xlsx'));
  const template = ['template', '--year', '2025', '--previous', '收/年报.pdf', '-o', '新.xlsx'];
  expect(await ran(...template)).toEqual(making('新.xlsx'));
});
