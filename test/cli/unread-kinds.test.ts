import { strToU8, zipSync } from 'fflate';
import { Workplace } from './workplace.js';

const at = new Workplace();

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const OFD = zipSync({ 'OFD.xml': strToU8('<?xml version="1.0"?><ofd:OFD/>') });
const zipOf = (name: string) => zipSync({ [name]: strToU8('') });
const MHT = 'From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n';

async function found(...args: string[]) {
  const { stdout } = await at.run('validate', '--format', 'json', ...args);
  const { files } = JSON.parse(stdout) as {
    files: { path: string; status: string; findings: { rule: string; message: string }[] }[];
  };
  return files.map(({ path, status, findings: [first, ...more] }) => [
    path,
    status,
    first?.rule,
    /另存为|解压|导出/.exec(first?.message ?? '')?.[0],
    more.length,
  ]);
}

test('what cannot be read and may be a report is found in a folder, and said what to do about', async () => {
  at.put('收/甲局.ofd', OFD);
  at.put('收/乙局.mht', MHT);
  at.put('收/丙局年报.rar', bytes('Rar!\x1a\x07\x01\0'));
  at.put('收/丁局.zip', zipOf('丁局2024年政府信息公开工作年度报告.docx'));
  at.put('收/戊局.csv', '信息内容,本年制发件数\n行政规范性文件,3\n');
  at.put('收/照片.zip', zipOf('IMG.jpg'));
  at.put('收/照片.7z', bytes("7z\xbc\xaf'\x1c"));
  at.put('收/名单.csv', '单位名称,联系人\n某市水务局,张三\n');
  at.putFixture('2021.xlsx', '收/年报.xlsx');
  expect(await found('收')).toEqual([
    ['收/丁局.zip', 'unreadable', 'F-OPEN', '解压', 0],
    ['收/丙局年报.rar', 'unreadable', 'F-OPEN', '解压', 0],
    ['收/乙局.mht', 'unreadable', 'F-OPEN', '另存为', 0],
    ['收/年报.xlsx', 'passed', undefined, undefined, 0],
    ['收/戊局.csv', 'unreadable', 'F-OPEN', '另存为', 0],
    ['收/甲局.ofd', 'unreadable', 'F-OPEN', '导出', 0],
  ]);
});

test('named outright, each of these kinds is told', async () => {
  at.put('照片.zip', zipOf('IMG.jpg'));
  at.put('名单.csv', '单位名称,联系人\n某市水务局,张三\n');
  expect(await found('照片.zip', '名单.csv')).toEqual([
    ['照片.zip', 'unreadable', 'F-OPEN', '解压', 0],
    ['名单.csv', 'unreadable', 'F-OPEN', '另存为', 0],
  ]);
});

test('results that the program wrote as a list are not searched', async () => {
  at.putFixture('2021.xlsx', '收/年报.xlsx');
  await at.run('validate', '收', '--format', 'csv=收/年报结果.csv');
  expect((await found('收')).map(([path]) => path)).toEqual(['收/年报.xlsx']);
});
