import { readFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { systemFontFolders } from '../../src/cli/render/system-fonts.js';
import { readPdf } from '../render/pdf/read-pdf.js';
import { makeCollection, makeFont } from '../support/make-font.js';
import { PROJECT, REPLACED_FONTS, Workplace } from './workplace.js';

const place = new Workplace();

const CHINESE = 0x804;
const ENGLISH = 0x409;
const SHIPPED = '随程序提供';

/** Enough characters to be of use, too few for a whole report. */
const characters = '政府信息公开工作年度报告，。0123456789— 国1';

let fangsong: Buffer;
let song: Buffer;

beforeAll(async () => {
  fangsong = await makeFont({
    characters,
    families: { [ENGLISH]: 'Some FangSong', [CHINESE]: '仿宋_GB2312' },
  });
  song = await makeFont({ characters, families: { [ENGLISH]: 'SimSun' } });
});

beforeEach(() => place.putFixture('2021.xlsx'));

const render = (...args: string[]) => place.run('render', '2021.xlsx', '--pdf', '--verbose', ...args);

/** What --verbose says of each role. */
function serving(stderr: string): Record<string, string> {
  const lines = stderr.split('\n').flatMap((line) => /^ {2}(.+?)（.+?）：(.+)$/.exec(line) ?? []);
  return Object.fromEntries(
    Array.from({ length: lines.length / 3 }, (_, index) => [lines[3 * index + 1], lines[3 * index + 2]]),
  );
}

test('without fonts of its own, an office gets those that come along', async () => {
  const { code, stderr } = await render();
  expect(code).toBe(0);
  const families = Object.values(serving(stderr));
  expect(families).toHaveLength(5);
  for (const family of families) expect(family).toContain(SHIPPED);
});

test("a folder's fonts are known by their names, whatever the files are called; the others come along", async () => {
  place.put('字体/a.ttf', fangsong);
  place.put('字体/sub/b.TTF', song);
  const { code, stderr } = await render('--fonts', '字体');
  expect(code).toBe(0);
  const { 正文, 标题, '表格、页码': figures } = serving(stderr);
  expect(正文).toContain('仿宋_GB2312');
  expect(正文).toContain('a.ttf');
  expect(figures).toContain('SimSun');
  expect(标题).toContain(SHIPPED);
  // Nothing is missing: what an own font lacks comes from the next.
  expect(stderr).not.toContain('字体中没有这些字');
  const plainRun = await place.run('render', '2021.xlsx', '--pdf=plain.pdf');
  expect(plainRun.code).toBe(0);
  expect(readFileSync(place.at('2021.pdf')).equals(readFileSync(place.at('plain.pdf')))).toBe(false);
});

test('one line says for which of the prescribed fonts others stand in', async () => {
  const { stderr } = await place.run('render', '2021.xlsx', '--pdf');
  expect(stderr).toBe(REPLACED_FONTS);
  expect(stderr).toMatch(/小标宋.*楷体.*仿宋.*--fonts/);
  place.put('字体/a.ttf', fangsong);
  const own = await place.run('render', '2021.xlsx', '--pdf', '--force', '--fonts', '字体');
  expect(own.stderr).toMatch(/^提示：.*小标宋.*楷体.*\n$/);
  expect(own.stderr).not.toContain('仿宋');
});

test('a character that none of the fonts has comes from the system, in a collection too', async () => {
  const whole = readFileSync(
    require.resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'),
  );
  const rare = await subsetFont(whole, '臺灣開體', { targetFormat: 'sfnt' });
  place.put('system/damaged/simsun.ttc', 'ttcf');
  place.put('system/simsun.ttc', makeCollection([song, rare]));
  place.put('system/simsunb.ttf', rare);
  await putReport('臺灣', '臺灣地区办事指南已公开。');
  const alone = await place.run('render', '臺灣.xlsx', '--pdf=alone.pdf');
  expect(alone.stderr).toMatch(/字体中没有这些字.*臺 灣/);
  const io = { systemFonts: () => [place.at('system')] };
  const { stderr } = await place.runWith(io, 'render', '臺灣.xlsx', '--pdf');
  expect(stderr).not.toContain('字体中没有');
  expect(await textOf('臺灣.pdf')).toContain('臺灣');
});

test('a file may be named after its role', async () => {
  place.put('字体/title.ttf', song);
  const { stderr } = await render('--fonts', '字体');
  expect(serving(stderr).标题).toContain('title.ttf');
});

test('a collection is searched for the right font', async () => {
  const other = await makeFont({ characters, families: { [ENGLISH]: 'Another' } });
  place.put('字体/simsun.ttc', makeCollection([other, song]));
  const { code, stderr } = await render('--fonts', '字体');
  expect(code).toBe(0);
  expect(serving(stderr)['表格、页码']).toContain('SimSun');
});

test('the folder can stand in the config', async () => {
  place.put('字体/a.ttf', fangsong);
  place.put('report.config.json', JSON.stringify({ fonts: '字体' }));
  const { stderr } = await render();
  expect(serving(stderr).正文).toContain('仿宋_GB2312');
});

test("the system's fonts are taken under their usual names; own ones come first", async () => {
  place.put('system/simfang.ttf', fangsong);
  place.put('system/simsun.ttf', song);
  place.put('system/other.ttf', fangsong);
  place.put('字体/own.ttf', await makeFont({ characters, families: { [CHINESE]: '仿宋' } }));
  const io = { systemFonts: () => [place.at('system'), place.at('no-such-folder')] };
  const first = await place.runWith(io, 'render', '2021.xlsx', '--pdf', '--verbose');
  expect(serving(first.stderr).正文).toContain('simfang.ttf');
  expect(serving(first.stderr)['表格、页码']).toContain('simsun.ttf');
  const again = await place.runWith(
    io,
    'render',
    '2021.xlsx',
    '--pdf',
    '--verbose',
    '--force',
    '--fonts',
    '字体',
  );
  expect(serving(again.stderr).正文).toContain('own.ttf');
  expect(serving(again.stderr)['表格、页码']).toContain('simsun.ttf');
});

test('files that cannot serve are said and passed over', async () => {
  place.put('字体/a.ttf', fangsong);
  place.put('字体/cut.ttf', fangsong.subarray(0, 600));
  place.put('字体/page.woff2', Buffer.from('wOF2 and more'));
  place.put('字体/text.ttf', 'not a font');
  place.put('字体/closed.ttf', await makeFont({ characters, families: { [CHINESE]: '黑体' }, fsType: 2 }));
  const { code, stderr } = await render('--fonts', '字体');
  expect(code).toBe(0);
  expect(serving(stderr).正文).toContain('a.ttf');
  expect(serving(stderr).一级标题).toContain(SHIPPED);
  expect(stderr.split('\n').filter((line) => line.includes('没有用上'))).toEqual([
    expect.stringMatching(/closed\.ttf.*许可/),
    expect.stringMatching(/cut\.ttf.*损坏/),
    expect.stringMatching(/page\.woff2.*网页字体/),
    expect.stringMatching(/text\.ttf.*不是字体/),
  ]);
});

test.each([
  ['a folder that is not there', '没有', /没有/],
  ['a file', '2021.xlsx', /2021\.xlsx/],
  ['a folder without a usable font', '空', /没有可用的字体/],
])('%s is refused, and nothing is written', async (_what, folder, message) => {
  place.putFolder('空');
  const { code, stderr, made } = await render('--fonts', folder);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(made).toEqual([]);
});

test('rare characters of names of people and places are drawn', async () => {
  await putReport('rare', '㛃䶮𬭚镇未收取信息处理费。');
  const { code, stderr } = await place.run('render', 'rare.xlsx', '--pdf');
  expect(code).toBe(0);
  expect(stderr).not.toContain('字体中没有');
  const text = await textOf('rare.pdf');
  for (const character of '㛃䶮𬭚') expect(text).toContain(character);
});

/** A workbook of a report that says so in section six. */
async function putReport(name: string, other: string): Promise<void> {
  const data = JSON.parse(readFileSync(path.join(PROJECT, 'fixtures/2021.json'), 'utf8'));
  data.narrative.other = other;
  place.put(`${name}.json`, JSON.stringify(data));
  await place.run('template', '--year', String(data.year), '--from', `${name}.json`, '-o', `${name}.xlsx`);
}

const textOf = async (file: string) => JSON.stringify(await readPdf(readFileSync(place.at(file))));

test('each system has its folders; those of a variable that is not set are left out', () => {
  expect(systemFontFolders('win32', { WINDIR: 'C:\\Windows' })).toEqual(['C:\\Windows/Fonts']);
  expect(systemFontFolders('darwin', { HOME: '/h' })).toContain('/h/Library/Fonts');
  expect(systemFontFolders('freebsd', {})).toContain('/usr/share/fonts');
});
