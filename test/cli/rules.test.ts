import { editions } from '../../src/edition/editions.js';
import { messages } from '../../src/messages/messages.js';
import { rules } from '../../src/rules/rules.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

describe('rules', () => {
  test('lists every rule on a line: id, level, title', async () => {
    const { code, stdout, stderr } = await at.run('rules');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n').slice(0, rules.length);
    expect(lines.map((line) => line.split(/\s/)[0])).toEqual(rules.map(({ id }) => id));
    for (const line of lines) expect(line).toMatch(/^\S+ +(错误|警告|提示) {2}\S/);
    expect(stdout).toContain(`共 ${rules.length} 条规则`);
  });

  test('tells a script the same and more', async () => {
    const { stdout } = await at.run('rules', '--format', 'json');
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ formatVersion: 1, tool: { name: 'report', version: '1.2.3' } });
    expect(document.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(document.rules).toContainEqual(
      expect.objectContaining({
        id: 'T2-NET',
        severity: 'error',
        editions: ['2019'],
        title: expect.any(String),
      }),
    );
  });

  test('another format is refused', async () => {
    expect(await at.run('rules', '--format', 'xml')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('explain', () => {
  test.each(rules)('$id: every question is answered', async ({ id, severity, appliesTo }) => {
    const { code, stdout, stderr } = await at.run('explain', id);
    expect([code, stderr]).toEqual([0, '']);
    const parts = stdout.trimEnd().split('\n\n');
    expect(parts[0]).toMatch(new RegExp(`^${id}  \\S`));
    const headings = parts.slice(1).map((part) => part.split('\n')[0]);
    const { waiveLine, ...others } = messages.cli.explain.headings;
    // What to type stands where it may be typed: errors are to be mended.
    const wanted = [...Object.values(others), ...(severity === 'warning' ? [waiveLine] : [])];
    expect(headings).toEqual(wanted);
    expect(stdout.includes(`report waive 年报.xlsx ${id} --reason`)).toBe(severity === 'warning');
    for (const { id: edition, ...rest } of editions.all)
      expect(parts[2]?.includes(`${edition}版`)).toBe(appliesTo({ id: edition, ...rest }));
    expect(stdout).not.toMatch(/[{}]|undefined/);
  });

  test('lines fit the terminal', async () => {
    const { stdout } = await at.runWith({ columns: 40 }, 'explain', 'T3-ID');
    expect(stdout.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });

  test('the letters may be small', async () => {
    expect(await at.run('explain', 't3-row')).toEqual(await at.run('explain', 'T3-ROW'));
  });

  test.each([
    ['T3-RWO', 'T3-ROW'],
    ['T3ID', 'T3-ID'],
    ['u-mising', 'U-MISSING'],
  ])('%s: was %s meant?', async (typed, meant) => {
    const { code, stdout, stderr } = await at.run('explain', typed);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`没有这条规则：${typed}。是不是想用 ${meant}？用 report rules 查看全部规则。\n`);
  });

  test('what is like no rule gets no suggestion', async () => {
    const { code, stderr } = await at.run('explain', '合计');
    expect([code, stderr]).toEqual([2, '没有这条规则：合计。用 report rules 查看全部规则。\n']);
  });
});
