import { editionOf, foreignContent, validData } from '../support/fixtures.js';
import { checkAs } from '../support/pages/told.js';
import { writePage } from '../support/pages/write-page.js';

const page = new TextDecoder().decode(
  writePage(editionOf('2021'), foreignContent(validData('2021')), { around: 'site' }),
);
const found = async (behind: string) => {
  const text = page.replace(/<\/body>/, () => `${behind}</body>`);
  return (await checkAs(validData('2021'), new TextEncoder().encode(text))).result.findings;
};

const FOOTER = '<div class="footer"><p>主办：某市水务局　版权所有</p><p>苏ICP备00000001号</p></div>';

test.each([
  ['a site’s footer', FOOTER],
  ['links', `${FOOTER}<ul><li><a>某市水务局召开全市河道管理工作推进会议</a></li></ul>`],
  ['what a site says of itself', '<p>本网站内容未经书面授权不得转载，如有问题请与我们联系。</p>'],
  ['its means of reading', '<p>建议使用1024×768以上分辨率的浏览器浏览本页，以获得最好的效果。</p>'],
  ['whom to call', '<p>联系地址：某市某路1号。邮编000000，工作日上午九时至下午五时。</p>'],
  ['a short line', '<p>感谢您的关注。</p>'],
  [
    'what nobody sees',
    '<div style="display:none"><p>以上情况由市政府办公室汇总，具体数据以公布的为准。</p></div>',
  ],
  [
    'what the report says already',
    `<p>${foreignContent(validData('2021')).narrative.overview?.split('\n')[0]}</p>`,
  ],
])('%s behind the report is none of it', async (_, behind) => {
  expect(await found(behind)).toEqual([]);
});

test.each([
  ['directly behind it', '<div><p>本年度收取信息处理费0元，没有其他需要报告的事项。</p></div>'],
  ['that speaks of a website', '<p>通过本级政府网站和微信公众号公开规范性文件备案审查情况三十条。</p>'],
  [
    'that speaks of addresses and complaints',
    '<p>对举报投诉类申请逐件答复，并在网站上公布了受理地址和查阅点。</p>',
  ],
  ['behind the footer', `${FOOTER}<div><p>以上情况由市政府办公室汇总，具体数据以公布的为准。</p></div>`],
])('a paragraph %s is said to be left out', async (_, behind) => {
  expect(await found(behind)).toMatchObject([
    { rule: 'F-HIDDEN', severity: 'notice', message: expect.stringMatching(/^网页正文之外另有 1 段文字（“/) },
  ]);
});

test('a paragraph between two texts of the report that differ is said to be left out', async () => {
  const plain = new TextDecoder().decode(writePage(editionOf('2021'), foreignContent(validData('2021'))));
  const [, head = '', body = ''] = /^(.*<body[^>]*>)(.*)<\/body>/su.exec(plain) ?? [];
  const other = body.replace('主动公开', '积极主动公开');
  expect(other).not.toBe(body);
  const lost = '以上情况由市政府办公室汇总，具体数据以公布的为准。';
  const twice = (between: string) =>
    new TextEncoder().encode(`${head}<div>${body}</div>${between}<div>${other}</div></body></html>`);
  const outside = async (between: string) => {
    const { result } = await checkAs(validData('2021'), twice(between));
    return result.findings.filter(({ rule }) => rule === 'F-HIDDEN').map(({ message }) => message);
  };
  expect(await outside('')).toEqual([]);
  expect(await outside(`<div><p>${lost}</p></div>`)).toEqual([expect.stringContaining(lost)]);
});
