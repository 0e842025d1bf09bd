import { execFileSync, spawnSync } from 'node:child_process';
import { Workplace } from './workplace.js';

const at = new Workplace();

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

async function script(shell: string): Promise<string> {
  const { code, stdout, stderr, made } = await at.run('completion', shell);
  expect([code, stderr, made]).toEqual([0, '', []]);
  return stdout;
}

/** What bash offers at the end of a line. */
async function offered(...words: string[]): Promise<string[]> {
  const line = words.map((word) => `'${word}'`).join(' ');
  const act = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _report; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', `${await script('bash')}\n${act}`], { encoding: 'utf8' });
  return output.split('\n').filter(Boolean);
}

const inBash = isThere('bash') ? test : test.failing;

inBash('bash completes commands, flags and their choices, and leaves files to itself', async () => {
  expect(await offered('report', 'val')).toEqual(['validate']);
  expect(await offered('report', 'validate', '--fail')).toEqual(['--fail-on']);
  expect(await offered('report', 'validate', '--fail-on', '')).toEqual(['error', 'warning', 'never']);
  expect(await offered('report', 'validate', 'a b.xlsx', '--fail-on', '=', 'w')).toEqual(['warning']);
  expect(await offered('report', 'validate', '--format', 'js')).toEqual(['json']);
  expect(await offered('report', 'template', '--kind', 'gov')).toEqual(['government']);
  expect(await offered('report', 'explain', 'T3-R')).toEqual(['T3-ROW']);
  expect(await offered('report', 'completion', '')).toEqual(['bash', 'zsh']);
  expect(await offered('report', 'validate', '年')).toEqual([]);
});

test('every command and flag of the help is among them', async () => {
  const [bash, zsh] = [await script('bash'), await script('zsh')];
  const { stdout } = await at.run('fix', '--help');
  for (const [flag] of stdout.matchAll(/--[a-z-]+/g)) {
    expect(bash).toContain(flag);
    expect(zsh).toContain(flag);
  }
  // zsh may not be there to read it; what it reads is at least made of the same words.
  expect(zsh).toMatch(/^#compdef report\n/);
  if (isThere('zsh')) execFileSync('zsh', ['-n'], { input: zsh });
  else process.stderr.write('zsh is not installed: its script was not run\n');
});

test('any other shell is refused', async () => {
  const { code, stderr } = await at.run('completion', 'fish');
  expect([code, stderr]).toEqual([2, expect.stringContaining('bash、zsh')]);
});
