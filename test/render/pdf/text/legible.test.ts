import { legible } from '../../../../src/render/pdf/text/legible.js';

test.each([
  ['控\u0000制\u001b字符', '控制字符'],
  ['双\u202e向\u2066覆盖\u2069', '双向覆盖'],
  ['零\u200b宽\ufeff字\u00ad符', '零宽字符'],
  ['半\ud800个\udc00字', '半个字'],
  ['换\r\n行\t缩进\u00a0空格', '换 行 缩进 空格'],
  ['⽅⾯', '方面'],
  ['约翰・某', '约翰·某'],
  ['e\u0301', 'é'],
  ['䶮㛃𬭚', '䶮㛃𬭚'],
])('%j is printed as %s', (text, printed) => {
  expect(legible(text)).toBe(printed);
});
