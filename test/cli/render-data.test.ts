import { readFileSync } from 'node:fs';
import { type PdfText, parsePdf } from '../render/pdf/pdf-file.js';
import { withError } from './workbooks.js';
import { REPLACED_FONTS, Workplace } from './workplace.js';

const at = new Workplace();

/** The file that stands in a PDF. */
function attached(file: string): { name: string; content: string } {
  const pdf = parsePdf(readFileSync(at.at(file)));
  const [specification = {}] = pdf.list(pdf.catalog.AF).map((entry) => pdf.dict(entry));
  return {
    name: (specification.F as PdfText).text,
    content: pdf.stream(pdf.dict(specification.EF).F).toString('utf8'),
  };
}

test.each(['2019.xlsx', '2021.xlsx'])('the PDF carries what extract prints: %s', async (fixture) => {
  at.putFixture(fixture, '年 报.xlsx');
  expect(await at.run('render', '--pdf', '年 报.xlsx')).toMatchObject({ code: 0, stderr: REPLACED_FONTS });
  const { stdout } = await at.run('extract', '年 报.xlsx');
  expect(attached('年 报.pdf')).toEqual({ name: 'data.json', content: stdout });
});

test('that of a draft has the figures as they are, mistakes and all', async () => {
  at.put('年报.xlsx', await withError());
  expect((await at.run('render', '--pdf', '--draft', '年报.xlsx')).code).toBe(0);
  const { stdout } = await at.run('extract', '年报.xlsx');
  expect(attached('年报.pdf').content).toBe(stdout);
});

test('a file that carries its data is made again from them', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  await at.run('render', '--pdf', '年报.xlsx');
  at.put('data.json', attached('年报.pdf').content);
  expect(await at.run('template', '--year', '2024', '--from', 'data.json', '-o', '再.xlsx')).toMatchObject({
    code: 0,
  });
  await at.run('render', '--pdf', '再.xlsx');
  expect(readFileSync(at.at('再.pdf')).equals(readFileSync(at.at('年报.pdf')))).toBe(true);
});
