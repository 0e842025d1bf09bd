import { checkDropped, droppedOn, main } from '../../src/cli/main.js';
import { ioIn, Workplace } from './workplace.js';

const place = new Workplace('各部门 & 报送（2024）');
const SCRIPT = 'D:\\工具 箱\\校验.cmd';

test.each([
  [
    'C:\\WINDOWS\\system32\\cmd.exe /c ""D:\\工具 箱\\校验.cmd" "D:\\年 报.xlsx" D:\\甲&乙.docx"',
    ['D:\\年 报.xlsx', 'D:\\甲&乙.docx'],
  ],
  ['cmd.exe /c ""d:\\工具 箱\\校验.CMD" D:\\年报"', ['D:\\年报']],
  ['cmd /c D:\\工具 箱\\校验.cmd D:\\年报', ['D:\\年报']],
  ['cmd.exe /c ""D:\\工具 箱\\校验.cmd" "', []],
])('%s', (line, expected) => {
  expect(droppedOn(SCRIPT, line, ['D:\\甲'])).toEqual(expected);
});

test('started by another line, it takes what it was given', () => {
  expect(droppedOn(SCRIPT, 'C:\\WINDOWS\\system32\\cmd.exe', ['D:\\年 报.xlsx'])).toEqual(['D:\\年 报.xlsx']);
  expect(droppedOn(SCRIPT, undefined, [])).toEqual([]);
});

function dropped(...paths: string[]) {
  const printed = { stdout: '', stderr: '' };
  const opened: string[] = [];
  const io = {
    ...ioIn(place.folder, printed),
    open: async (file: string) => {
      opened.push(file);
      return true;
    },
  };
  return place.watched(async () => {
    const run = (args: readonly string[], cwd: string) => main(args, { ...io, cwd });
    return { code: await checkDropped(paths, run, io), ...printed, opened };
  });
}

test('the page is written beside what was dropped, and opened', async () => {
  place.putFixture('2021.xlsx', '甲局/年报 2024.xlsx');
  const { code, stdout, made, changed, opened } = await dropped(place.at('甲局/年报 2024.xlsx'));
  expect({ code, made, changed }).toEqual({ code: 0, made: ['甲局/校验结果.html'], changed: [] });
  expect(opened).toEqual([place.at('甲局/校验结果.html')]);
  expect(stdout).toContain('1 个通过');
});

test('a folder’s page is beside the folder; it is written anew each time', async () => {
  place.putFixture('2021.xlsx', '甲局/年报.xlsx');
  await dropped(place.at('甲局'));
  expect(await dropped(place.at('甲局'))).toMatchObject({ code: 0, made: [] });
  expect(place.read('校验结果.html')).toContain('甲局/年报.xlsx');
});

test('with nothing dropped it says what to do', async () => {
  const outcome = await dropped();
  expect(outcome).toMatchObject({ code: 2, made: [], opened: [] });
  expect(outcome.stdout).toContain('拖到“校验.cmd”的图标上');
});
