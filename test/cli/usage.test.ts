import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

test.each(['--version', '-V'])('%s', async (flag) => {
  expect(await at.run(flag)).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '', ...NO_FILES });
});

const WRONG: [line: string, says: RegExp][] = [
  ['', /请写明命令。用 report --help 查看/],
  ['valdate', /没有这个命令：valdate。是不是想用 validate？/],
  ['Render a.xlsx', /没有这个命令：Render。是不是想用 render？/],
  ['help valdate', /没有这个命令：valdate。是不是想用 validate？/],
  ['年报.xlsx', /请在文件前写明命令。要校验它，请用 report validate 年报\.xlsx/],
  ['print', /没有这个命令：print。用 report --help/],
  ['--format json', /没有这个选项：--format。用 report --help/],
  ['validate --fromat json', /没有这个选项：--fromat。是不是想用 --format？用 report validate --help/],
  ['validate --fail-no=error', /没有这个选项：--fail-no。是不是想用 --fail-on？/],
  ['validate --pdf out.pdf', /没有这个选项：--pdf。用 report validate --help/],
  ['render --pfd', /没有这个选项：--pfd。是不是想用 --pdf？/],
  ['render a.xlsx --loud', /没有这个选项：--loud。用 report render --help/],
  ['extract', /缺少参数：.*用 report extract --help/],
  ['extract a.xlsx b.xlsx --year 2024', /多余的参数：b\.xlsx。/],
  ['validate a.xlsx --jobs 0', /--jobs <数量> 应为 auto 或 1 到 64 的整数，填的是“0”/],
  ['validate a.xlsx --shard 3/2', /--shard <i\/n> 应写成 i\/n.*填的是“3\/2”/],
  ['validate a.xlsx --shard 0/2', /填的是“0\/2”/],
  ['validate a.xlsx --progress loud', /--progress.*不能是“loud”，可用的有：bar、ndjson、none/],
  ['merge', /缺少参数/],
  ['template --year 2024 a.xlsx', /多余的参数：a\.xlsx。/],
  ['template', /缺少必需的选项：--year.*用 report template --help/],
  ['template --year', /选项后面缺少内容：--year/],
  ['template --year 今年', /--year.*“今年”/],
  ['template --year -1', /--year.*“-1”/],
  ['template --year 2024.5', /--year.*“2024\.5”/],
  ['validate --year 20245', /--year.*“20245”/],
  [
    'template --year 2024 --kind bureau',
    /--kind.*不能是“bureau”，可用的有：government、department、township、other/,
  ],
  ['validate --edition 2020', /--edition.*不能是“2020”，可用的有：2019、2021/],
  ['validate --fail-on notice', /--fail-on.*不能是“notice”，可用的有：error、warning、never/],
  ['validate --format xml', /--format.*不能是“xml”，可用的有：terminal、json/],
  ['validate --format constructor', /--format.*不能是“constructor”/],
  ['validate --format', /选项后面缺少内容：--format/],
  ['validate --max-findings many', /--max-findings.*“many”/],
  ['validate --max-findings -1', /--max-findings.*0.*“-1”/],
  ['validate a.xlsx', /没有找到 a\.xlsx/],
];

test.each(WRONG)('report %s', async (line, says) => {
  const { stderr, ...rest } = await at.run(...line.split(' ').filter(Boolean));
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
  // One sentence or two on one line, and no gap where a word is missing.
  expect(stderr).toMatch(/^\S.*。\n$/);
  expect(stderr).not.toMatch(/ {2}|undefined|error:/);
});

test.each(['print', 'delete', '检查', 'toString', 'validate --verbose', 'validate --toString'])(
  'nothing is suggested for report %s: nothing is near',
  async (line) => {
    const { stderr } = await at.run(...line.split(' '));
    expect(stderr).not.toContain('是不是想用');
  },
);

test('an empty output name is none', async () => {
  at.putFixture('2021.xlsx');
  for (const args of [
    ['template', '--year', '2025', '-o', ''],
    ['render', '--html', '-o', ''],
  ])
    expect(await at.run(...args)).toMatchObject({ code: 2, ...NO_FILES });
});

test('after -- everything is a path', async () => {
  at.putFixture('2021.xlsx', '--pdf');
  expect((await at.run('validate', '--', '--pdf')).code).toBe(0);
});

test('a kind may be named in Chinese, and an output that was meant as one is hinted at', async () => {
  at.putFixture('2021.xlsx');
  const kindOf = async (kind: string) =>
    at.run('template', '--year=2024', '--kind', kind, '-o', `${kind}.xlsx`);
  expect((await kindOf('部门')).code).toBe(0);
  expect((await kindOf('部')).stderr).toMatch(/--kind.*部.*department/);
  const { code, stderr, made } = await at.run('render', '--pdf', 'out.pdf');
  expect({ code, made }).toEqual({ code: 2, made: [] });
  expect(stderr).toBe('没有找到 out.pdf。如果是要存为这个文件，请写成 --pdf=out.pdf。\n');
});
