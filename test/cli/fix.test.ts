import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { limits } from '../../src/limits/limits.js';
import { patchedWorkbook } from '../rules/patch.js';
import { editionOf, foreignContent, validData } from '../support/fixtures.js';
import { HANDS, wordDocument } from '../support/word.js';
import { UNREADABLE, withError } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const withTexts = (more = {}) =>
  patchedWorkbook('2021', { set: { 'disclosure.licensing.decisions': '１２', ...more } });

const validated = async (file: string) => {
  const { stdout } = await at.run('validate', file, '--format', 'json');
  return JSON.parse(stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
};

test('copies lie in the same folders, say what was changed, and need nothing more', async () => {
  at.put('收/甲/年报.xlsx', await withTexts({ 'requests.received.total': 99 }));
  at.putFixture('2021.xlsx', '收/乙.xlsx');
  at.put('收/通知.txt', '关于开会的通知\n请准时参加。\n');
  const outcome = await at.run('fix', '收', '-o', '更正');
  expect(outcome).toMatchObject({ code: 0, stderr: '', made: ['更正/收/甲/年报.xlsx'], changed: [] });
  expect(outcome.stdout).toMatch(
    /收\/甲\/年报\.xlsx → 更正\/收\/甲\/年报\.xlsx\n {2}主动公开!B7 .*文本“１２”→ 12\n/,
  );
  expect(outcome.stdout).toMatch(/还有 \d+ 项需要人来改：2 项错误[\s\S]*错误 依申请公开!J4 {2}.* T3-/);
  expect(outcome.stdout).toContain('收/乙.xlsx：没有可以确定的更正\n  更正后没有错误和警告。');
  expect(outcome.stdout).toContain('收/通知.txt：非年度报告，未处理');
  expect(outcome.stdout).toContain('共更正 1 个文件 1 处。');
  expect(await validated('更正/收/甲/年报.xlsx')).toEqual(
    (await validated('收/甲/年报.xlsx')).filter((rule: string) => rule !== 'V-TEXT'),
  );
  const again = await at.run('fix', '更正/收/甲/年报.xlsx', '-o', '再');
  expect(again).toMatchObject({ code: 0, ...NO_FILES });
});

test('with --dry-run nothing is written; without a folder nothing is done', async () => {
  at.put('年报.xlsx', await withTexts());
  const outcome = await at.run('fix', '年报.xlsx', '--dry-run');
  expect(outcome).toMatchObject({ code: 0, ...NO_FILES });
  expect(outcome.stdout).toMatch(/年报\.xlsx：可以更正 1 处[\s\S]*没有写入任何文件/);
  const { code, stderr } = await at.run('fix', '年报.xlsx');
  expect([code, stderr]).toEqual([2, expect.stringContaining('-o')]);
});

test('nothing that is there is overwritten without --force, and never an input', async () => {
  at.put('年报.xlsx', await withTexts());
  at.put('更正/年报.xlsx', '旧');
  expect(await at.run('fix', '年报.xlsx', '-o', '更正')).toMatchObject({ code: 2, ...NO_FILES });
  expect(await at.run('fix', '年报.xlsx', '-o', '.')).toMatchObject({ code: 2, ...NO_FILES });
  expect(await at.run('fix', '年报.xlsx', '-o', '更正', '--force')).toMatchObject({
    code: 0,
    changed: ['更正/年报.xlsx'],
  });
});

test('what cannot be read is told and keeps back no other', async () => {
  const [, bytes] = UNREADABLE[2] as (typeof UNREADABLE)[number];
  at.put('收/坏.xlsx', await bytes());
  at.put('收/好.xlsx', await withTexts());
  const { code, made, stderr } = await at.run('fix', '收', '-o', '更正');
  expect([code, made]).toEqual([1, ['更正/收/好.xlsx']]);
  expect(stderr).toMatch(/收\/坏\.xlsx[\s\S]*有 1 个文件没有处理/);
});

test('a Word document comes back as one; a page and a text as workbooks, under names of their own', async () => {
  const content = foreignContent(validData('2021'));
  const values = new Map([...content.values, ['disclosure.licensing.decisions', '１２件']]);
  const hand = HANDS[0]?.[1];
  if (!hand) throw new Error('no hand');
  const document = wordDocument(editionOf('2021'), { ...content, values }, hand);
  at.put('年报.docx', document);
  const first = await at.run('fix', '年报.docx', '-o', '更正');
  expect(first).toMatchObject({ code: 0, made: ['更正/年报.docx'] });
  expect(first.stdout).toContain('文本“１２件”→ 12');
  expect(await validated('更正/年报.docx')).toEqual(
    (await validated('年报.docx')).filter((rule: string) => rule !== 'V-TEXT'),
  );
});

test('a workbook that can be read, but not changed, is named and keeps no copy of others back', async () => {
  const parts = unzipSync(await withTexts());
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const many = styles.replace('</cellXfs>', () => `${'<xf/>'.repeat(limits.styles + 1)}</cellXfs>`);
  at.put('收/甲.xlsx', zipSync({ ...parts, 'xl/styles.xml': strToU8(many) }));
  at.put('收/乙.xlsx', await withTexts());
  const { code, made, stderr } = await at.run('fix', '收', '-o', '更正');
  expect([code, made]).toEqual([2, ['更正/收/乙.xlsx']]);
  expect(stderr).toMatch(/更正：有 1 个副本没有写成：\n收\/甲\.xlsx：没有更正（.*65490/);
  const planned = await at.run('fix', '收', '--dry-run');
  expect(planned.code).toBe(2);
  expect(planned.stderr).toMatch(/有 1 个文件不能更正：\n收\/甲\.xlsx：没有更正/);
  expect(planned.stdout).toContain('收/乙.xlsx：可以更正 1 处');
});

test('an error that somebody has to correct is left as it is', async () => {
  at.put('年报.xlsx', await withError());
  const outcome = await at.run('fix', '年报.xlsx', '-o', '更正');
  expect(outcome).toMatchObject({ code: 0, ...NO_FILES });
  expect(outcome.stdout).toMatch(/没有可以确定的更正[\s\S]*2 项错误/);
});
