import { createHash } from 'node:crypto';
import { editions } from '../../../src/edition/editions.js';
import type { FileEntry } from '../../../src/finding/entry.js';
import { summarize } from '../../../src/finding/result.js';
import { toHtml } from '../../../src/reporter/html/batch-page.js';
import { attribute, elements, only, openPage, textOf, withClass } from '../../render/html/page.js';
import { EDITIONS } from '../../support/fixtures.js';
import { entryOf, sampleRun, TOOL, WRONG, whole } from '../sample-run.js';

const options = { maxFindings: 50, editions };
const pageOf = (files: readonly FileEntry[], changes = {}) =>
  openPage(whole(toHtml({ tool: TOOL, files }, { ...options, ...changes })));

test.each(EDITIONS)('tells the totals and every unit, in the %s edition', async (edition) => {
  const { files } = await sampleRun(edition);
  const page = pageOf(files);
  expect(page.errors).toEqual([]);
  const { errors, warnings, notices } = summarize(files);
  expect(withClass(page.root, 'total').map((total) => textOf(only(total, 'dd')))).toEqual(
    [errors, warnings, notices].map(String),
  );
  const units = withClass(page.root, 'unit');
  expect(units.map((unit) => attribute(unit, 'data-status'))).toEqual(files.map(({ status }) => status));
  expect(units.map((unit) => elements(unit, 'li').length)).toEqual(
    files.map(({ findings }) => findings.length),
  );
  for (const [at, { findings }] of files.entries())
    for (const { message } of findings) expect(textOf(units[at] as never)).toContain(message);
});

test('what to correct comes before the findings that this clears up', async () => {
  const page = pageOf([await entryOf('a.xlsx', '2021', WRONG)]);
  const [group] = withClass(page.root, 'group');
  const order = elements(group as never).map((element) => attribute(element, 'class'));
  expect(order.indexOf('advice')).toBeGreaterThan(0);
  expect(order.indexOf('advice')).toBeLessThan(order.indexOf('findings'));
  expect(order.indexOf('findings')).toBeLessThan(order.indexOf('form'));
});

test('pictures have an alternative that says the same', async () => {
  const pictures = elements(pageOf((await sampleRun('2021')).files).root, 'svg');
  expect(pictures.map((picture) => attribute(picture, 'role'))).toEqual(['img', 'img']);
  expect(pictures.map((picture) => attribute(picture, 'aria-label'))).toEqual([
    '各单位校验结果：通过 2 个，未通过 1 个，无法读取 1 个。',
    expect.stringMatching(/^哪些问题最多：.*T3-ROW 各类申请人之和应等于总计 1 项/),
  ]);
});

test('only its own script and style run, known by their hashes, and nothing is fetched', async () => {
  const { root } = pageOf((await sampleRun('2021')).files);
  const [policy] = elements(root, 'meta').filter((meta) => attribute(meta, 'http-equiv'));
  const content = policy && attribute(policy, 'content');
  const hashOf = (name: string) =>
    `'sha256-${createHash('sha256')
      .update(textOf(only(root, name)))
      .digest('base64')}'`;
  expect(content).toBe(
    `default-src 'none'; script-src ${hashOf('script')}; style-src ${hashOf('style')}; base-uri 'none'; form-action 'none'`,
  );
  const attributes = elements(root).flatMap(({ attrs }) => attrs);
  expect(attributes.filter(({ name }) => /^on|^style$|^src$|^href$/.test(name))).toEqual([]);
});

test('long lists are cut, and say so', async () => {
  const file = await entryOf('a.xlsx', '2021', WRONG);
  const findings = Array(1312).fill(file.findings[0]);
  const { root } = pageOf([{ ...file, findings, diagnoses: [] }]);
  expect(elements(withClass(root, 'unit')[0] as never, 'li')).toHaveLength(50);
  expect(textOf(root)).toContain('显示前 50 项，共 1312 项');
});

test('waived findings are told as such and are not counted', async () => {
  const file = await entryOf('a.xlsx', '2021', WRONG);
  const findings = file.findings.map((finding) => ({ ...finding, waived: { reason: '已核实' } }));
  const { root } = pageOf([{ ...file, status: 'passed', findings, diagnoses: [] }]);
  expect(withClass(root, 'waived')).toHaveLength(findings.length);
  expect(textOf(root)).toContain('已说明：已核实');
  expect(withClass(root, 'total').map((total) => textOf(only(total, 'dd')))).toEqual(['0', '0', '0']);
  expect(withClass(root, 'form')).toEqual([]);
});

test('draws no table where the entries carry no data', async () => {
  const { data: _, ...file } = await entryOf('a.xlsx', '2021', WRONG);
  const { root } = pageOf([file]);
  expect(withClass(root, 'form')).toEqual([]);
  expect(elements(root, 'template')).toEqual([]);
});
