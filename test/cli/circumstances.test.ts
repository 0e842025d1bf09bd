import { fileOf, findingsOf } from './findings-document.js';
import { withWarning } from './workbooks.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

const LEVELS = {
  'S-EMPTY': 'off',
  'S-FEE': 'off',
  'S-DATE': 'notice',
  'T3-ROW': 'error',
  'S-YEAR': 'warning',
};
const DATED = '2025-02-10 09:30 校验，使用配置文件 report.config.json。';
const OFF = '配置停用了 2 条规则：S-EMPTY、S-FEE。';
// S-YEAR can find errors.
const LOWERED = '配置调低了 2 条规则的级别：S-YEAR（警告）、S-DATE（提示）。';

beforeEach(async () => {
  at.put('年报.xlsx', await withWarning());
  at.put('report.config.json', JSON.stringify({ rules: LEVELS }));
});

describe('nothing is switched off in silence', () => {
  test('json says when, by which config, and what that leaves out', async () => {
    const { stdout } = await at.run('validate', '--format', 'json');
    expect(findingsOf(stdout).run).toEqual({
      madeAt: '2025-02-10T09:30:00+08:00',
      config: 'report.config.json',
      rulesOff: ['S-EMPTY', 'S-FEE'],
      rulesLowered: { 'S-YEAR': 'warning', 'S-DATE': 'notice' },
      interrupted: false,
    });
    expect(fileOf(stdout)).toMatchObject({ findings: [], rules: { off: ['S-EMPTY', 'S-FEE'] } });
    const line = JSON.parse((await at.run('validate', '--format', 'ndjson')).stdout);
    expect(line.run).toEqual(findingsOf(stdout).run);
  });

  test.each(['terminal', 'markdown', 'html'])('%s says it in words', async (format) => {
    const { code, stdout } = await at.run('validate', '--format', format);
    expect(code).toBe(0);
    for (const said of [DATED, OFF, LOWERED, '通过（停用 2 条规则）']) expect(stdout).toContain(said);
  });

  test('what is published is too, and its draft lists it', async () => {
    const { stderr } = await at.run('render', '--html');
    expect(stderr).toContain(`${OFF}\n${LOWERED}\n`);
    expect(at.read('年报.html')).not.toContain(OFF);
    await at.run('render', '--draft', '--html=草稿.html', '--docx=草稿.docx');
    for (const said of [DATED, OFF, LOWERED]) expect(at.read('草稿.html')).toContain(said);
  });

  test('--no-config ignores the config, whatever is in it', async () => {
    at.put('report.config.json', '{"rules": ');
    const { code, stdout } = await at.run('validate', '--no-config', '--format', 'json');
    expect(code).toBe(0);
    expect(findingsOf(stdout).run).toMatchObject({ config: null, rulesOff: [] });
    expect(fileOf(stdout).findings).toMatchObject([{ rule: 'S-EMPTY' }]);
    expect(fileOf(stdout).rules.off).toBeUndefined();
    const { stdout: told } = await at.run('validate', '--no-config');
    expect(told).toContain('2025-02-10 09:30 校验，没有使用配置文件。\n');
    expect(told).toContain('通过：');
  });

  test.each(['csv', 'sarif', 'junit'])('%s carries none of it', async (format) => {
    const now = () => '2026-01-01T00:00:00+00:00';
    const { stdout } = await at.run('validate', '--format', format);
    expect((await at.runWith({ now }, 'validate', '--format', format)).stdout).toBe(stdout);
    expect(stdout).not.toMatch(/停用|2025-02-10/);
  });
});

describe('results put together', () => {
  const share = (number: number, now: string, ...flags: string[]) =>
    at.runWith(
      { now: () => now },
      'validate',
      '.',
      `--shard=${number}/2`,
      '--format',
      `ndjson=${number}.ndjson`,
      ...flags,
    );

  beforeEach(() => at.putFixture('2021.xlsx', '又一份.xlsx'));

  test.each([['json'], ['markdown'], ['html']])('are told in %s as one run would have', async (format) => {
    const now = '2025-02-10T10:00:00+08:00';
    const one = await at.runWith({ now: () => now }, 'validate', '.', '--format', format);
    await share(1, '2025-02-10T01:59:59+00:00');
    await share(2, now);
    const { stdout } = await at.run('merge', '1.ndjson', '2.ndjson', '--format', format);
    expect(stdout).toBe(one.stdout);
  });

  test('name every rule that one of them left out, and say that their configs differ', async () => {
    await share(1, '2025-02-10T10:00:00+08:00');
    await share(2, '2025-02-10T10:00:00+08:00', '--no-config');
    const { stdout, stderr } = await at.run(
      'merge',
      '1.ndjson',
      '2.ndjson',
      '--no-config',
      '--format',
      'json',
    );
    expect(stderr).toContain('这些结果是用不同的配置校验的：report.config.json、没有配置');
    expect(findingsOf(stdout).run).toMatchObject({
      config: 'report.config.json',
      rulesOff: ['S-EMPTY', 'S-FEE'],
    });
  });

  test('without a word about themselves are as old as the merge', async () => {
    await at.run('validate', '.', '--no-config', '--format', 'json=旧.json');
    const { run: _, ...old } = findingsOf(at.read('旧.json'));
    at.put('旧.json', JSON.stringify(old));
    const { stdout } = await at.run('merge', '旧.json', '--no-config', '--format', 'json');
    expect(findingsOf(stdout).run.madeAt).toBe('2025-02-10T09:30:00+08:00');
  });
});
