import { rules } from '../../src/rules/rules.js';
import { fileOf } from './findings-document.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();
const [rule] = rules;
if (!rule) throw new Error('no rules');

/** A rule with a mistake in it, whose message quotes a workbook. */
beforeEach(() => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  jest.spyOn(rule, 'check').mockImplementation(() => {
    throw new TypeError('cannot read \u001b[31m of undefined');
  });
});

afterEach(() => jest.restoreAllMocks());

test.each(['error', 'warning', 'never'])('a crashed rule fails the run with --fail-on %s', async (level) => {
  const { code, stdout } = await at.run('validate', '--fail-on', level, '--format', 'json');
  expect(code).toBe(1);
  expect(fileOf(stdout)).toMatchObject({
    status: 'failed',
    findings: [],
    rules: { crashed: [{ rule: rule.id, error: expect.stringContaining('cannot read') }] },
  });
});

test('a crashed rule never reads as passed', async () => {
  const { stdout } = await at.run('validate', '--quiet');
  expect(stdout).toMatch(/未通过/);
  expect(stdout).not.toMatch(/：通过|没有发现问题/);
  expect(stdout).toMatch(new RegExp(`规则 ${rule.id} 运行出错，这是我们的问题`));
  expect(stdout).not.toMatch(/[^\P{C}\n]/u);
});

test('nothing is published without having been checked', async () => {
  const { stderr, ...rest } = await at.run('render', '--html');
  expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/运行出错.*没有生成文件/s);
  expect(stderr).not.toContain('有 0 项错误');
});

test('a finding whose words fail is told without them, and the others stay', async () => {
  jest.restoreAllMocks();
  const [wordless, other] = ['V-TEXT', 'V-COUNT'].map((id) => rules.find((one) => one.id === id));
  if (!wordless || !other) throw new Error('no rules');
  const places: never[] = [];
  jest.spyOn(wordless, 'check').mockImplementation(() => [{ message: 'no such words', places }]);
  const values = { title: '某格', number: -1 };
  jest.spyOn(other, 'check').mockImplementation(() => [{ message: 'negative', values, places }]);
  const { code, stdout } = await at.run('validate', '--format', 'json');
  expect(code).toBe(1);
  const { findings, rules: statuses } = fileOf(stdout);
  expect(findings.map((finding: { rule: string }) => finding.rule)).toEqual(['V-TEXT', 'V-COUNT']);
  expect(statuses.crashed.map((crash: { rule: string }) => crash.rule)).toEqual(['V-TEXT']);
});
