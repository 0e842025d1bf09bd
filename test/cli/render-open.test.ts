import { chmodSync } from 'node:fs';
import { openFile } from '../../src/cli/output/open-file.js';
import { withError } from './workbooks.js';
import { REPLACED_FONTS, Workplace } from './workplace.js';

const at = new Workplace();

beforeEach(() => at.putFixture('2021.xlsx', '年 报.xlsx'));

async function render(isThere: boolean, ...args: string[]) {
  const opened: string[] = [];
  const open = async (file: string) => {
    opened.push(file);
    return isThere;
  };
  return { opened, ...(await at.runWith({ open }, 'render', '年 报.xlsx', ...args)) };
}

test('--open shows what was written', async () => {
  const { code, stderr, opened } = await render(true, '--pdf', '--html', '--open');
  expect({ code, stderr, opened }).toEqual({
    code: 0,
    stderr: REPLACED_FONTS,
    opened: [at.at('年 报.pdf'), at.at('年 报.html')],
  });
});

test('where nothing can be shown, that is a note', async () => {
  const { code, stderr, made } = await render(false, '--html', '--open');
  expect({ code, made }).toEqual({ code: 0, made: ['年 报.html'] });
  expect(stderr).toBe('提示：没能打开 年 报.html，请自行打开。\n');
});

test('nothing is opened unasked, or when nothing was written', async () => {
  expect((await render(true, '--html')).opened).toEqual([]);
  at.put('年 报.xlsx', await withError());
  const { code, opened } = await render(true, '--html', '--open', '--force');
  expect({ code, opened }).toEqual({ code: 1, opened: [] });
});

// The stand-in is a shell script.
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux.each([
  ['shows the file', 'printf %s "$1" > 所见', true],
  ['cannot show it', 'exit 3', false],
])('a program that %s', async (_, script, isOpen) => {
  at.put('bin/xdg-open', `#!/bin/sh\ncd '${at.folder}' && ${script}\n`);
  chmodSync(at.at('bin/xdg-open'), 0o755);
  const env = { DISPLAY: ':0', PATH: `${at.at('bin')}:${process.env.PATH}` };
  expect(await openFile(at.at('年 报.xlsx'), 'linux', env)).toBe(isOpen);
  if (isOpen) expect(at.read('所见')).toBe(at.at('年 报.xlsx'));
});

test('without a screen nothing is started', async () => {
  expect(await openFile(at.at('年 报.xlsx'), 'linux', {})).toBe(false);
});
