import { library } from '../../../src/source/html/library.js';
import { readPage } from '../../../src/source/html/read-page.js';

async function cellOf(html: string): Promise<string> {
  const rows = ['<td>甲</td><td>乙</td>', `<td>丙</td><td>${html}</td>`];
  const page = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const { sheets } = readPage(new TextEncoder().encode(page), library);
  return String(sheets[0]?.cells.at(-1)?.value);
}

test.each([
  ['22<sup>1</sup>', '22¹'],
  ['22<sup><a href="#n">[1]</a></sup>', '22[¹]'],
  ['22<span style="FONT-SIZE: 8pt; vertical-align:super">2</span>3', '22²3'],
  ['CO<sub>2</sub>', 'CO₂'],
  ['<span style="vertical-align:middle">22</span>', '22'],
  ['<del>30</del>31', '31'],
  ['<s>30</s>31', '31'],
  ['<span style="text-decoration: underline line-through">30</span>31', '31'],
  ['<u>31</u>', '31'],
  ['<ruby>三<rp>(</rp><rt>sān</rt><rp>)</rp></ruby>件', '三件'],
])('%s says %s', async (html, said) => {
  expect(await cellOf(html)).toBe(said);
});
