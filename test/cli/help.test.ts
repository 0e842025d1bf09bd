import { Workplace } from './workplace.js';

const at = new Workplace();

const COMMANDS = [
  'validate',
  'render',
  'template',
  'rollup',
  'merge',
  'extract',
  'import',
  'fix',
  'waive',
  'completion',
  'page',
  'diff',
  'rules',
  'explain',
];
const HELPS = [['--help'], ...COMMANDS.map((name) => [name, '--help'])];

/** What stands in help in Latin letters because users type or read it so. */
const TYPED = new RegExp(
  [
    '--?[A-Za-z][a-z-]*',
    '[*/\\w.]*\\.(xlsx|docx|ndjson|json|pdf|html)',
    '[A-Z]\\d?-[A-Z]+',
    '[A-Z]\\d+',
    ...['report', 'help', ...COMMANDS, 'JSON', 'PDF', 'Word', 'MB', 'Tab', 'bash', 'zsh', 'NUL', 'GB2312'],
    ...[
      'terminal',
      'ndjson',
      'json',
      'csv',
      'marked',
      'ledger',
      'xlsx',
      'markdown',
      'junit',
      'sarif',
      'html',
    ],
    ...['auto', 'bar', 'none', '\\bi/n\\b', '\\b[in]\\b'],
    ...['error', 'warning', 'never', 'government', 'department', 'township', 'other'],
  ].join('|'),
  'g',
);

test.each(HELPS)('%s %s is in Chinese, without a word of English left', async (...args) => {
  const { code, stdout, stderr, made } = await at.run(...args.filter(Boolean));
  expect({ code, stderr, made }).toEqual({ code: 0, stderr: '', made: [] });
  expect(stdout).toMatch(/^用法：/);
  for (const line of stdout.split('\n')) expect(line.replace(TYPED, '')).not.toMatch(/[A-Za-z]/);
});

test.each([['-h'], ['help']])('%s is the same help', async (flag) => {
  const { stdout } = await at.run('--help');
  expect((await at.run(flag)).stdout).toBe(stdout);
});

test.each(COMMANDS)('help %s is the same as --help', async (name) => {
  const { stdout } = await at.run(name, '--help');
  expect(await at.run('help', name)).toMatchObject({ code: 0, stdout });
  expect(await at.run(name, '-h', '没有.xlsx')).toMatchObject({ code: 0, stdout });
});

test('names every command and what it is for', async () => {
  const { stdout } = await at.run('--help');
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} .*\\p{Script=Han}{4}`, 'mu'));
});

test.each(COMMANDS)('%s: has examples, and no commands of its own', async (name) => {
  const { stdout } = await at.run(name, '--help');
  expect(stdout).toMatch(new RegExp(`示例：\n( {2}report ${name}.*\n)+$`));
  expect(stdout).not.toContain('命令：');
});

test.each(COMMANDS)('%s: options and their defaults are explained', async (name) => {
  const { stdout } = await at.run(name, '--help');
  const options = stdout.split('\n').filter((line) => /^ {2}-/.test(line));
  expect(options.length).toBeGreaterThan(0);
  for (const line of options) expect(line).toMatch(/ {2,}.*\p{Script=Han}{2}/u);
  if (name === 'validate') expect(stdout.replace(/\s/g, '')).toMatch(/默认：error.*默认：50/);
});

test.each(HELPS)('%s %s fits a terminal of 80 columns, in columns', async (...args) => {
  const { stdout } = await at.runWith({ columns: 80 }, ...args.filter(Boolean));
  expect(stdout.split('\n').filter((line) => widthOf(line) > 80 || /[（“《]$/.test(line))).toEqual([]);
  const [help = ''] = stdout.split('示例：');
  const lines = help.split('\n');
  const items = lines.flatMap((line) => /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0] ?? []);
  const options = items.filter((item) => item.startsWith('  -'));
  expect(new Set(options.map(widthOf)).size).toBe(1);
});

/** Columns of a terminal: a Chinese character or full-width mark takes two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff01-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
