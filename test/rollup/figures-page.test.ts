import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { indicatorsOf } from '../../src/indicators/indicators.js';
import { attribute, elements, only, openPage, textOf, withClass } from '../render/html/page.js';
import { editionOf } from '../support/fixtures.js';
import { samplePage } from './sample-page.js';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
const COLUMNS = indicatorsOf(editionOf('2021'));

test('keeps to the HTML standard', async () => {
  const { results } = await validator.validateString(samplePage(12));
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});

test('only its own script and style run, known by their hashes, and nothing is fetched', () => {
  const { root, errors } = openPage(samplePage(3));
  expect(errors).toEqual([]);
  const [policy] = elements(root, 'meta').filter((meta) => attribute(meta, 'http-equiv'));
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [script] = elements(root, 'script').filter((each) => attribute(each, 'type') === undefined);
  expect(policy && attribute(policy, 'content')).toBe(
    `default-src 'none'; script-src ${hashOf(textOf(script as never))}; style-src ${hashOf(textOf(only(root, 'style')))}; base-uri 'none'; form-action 'none'`,
  );
  const attributes = elements(root).flatMap(({ attrs }) => attrs);
  expect(attributes.filter(({ name }) => /^on|^style$|^src$|^href$/.test(name))).toEqual([]);
});

test('what is not known, or has nothing to be a share of, is no 0, and the total says who lacks it', () => {
  const at = [...editionOf('2021').cells.keys()].indexOf('requests.received.total');
  const { root } = openPage(
    samplePage(3, ([one, ...others]) => [
      { ...one, figures: (one?.figures ?? []).map((value, cell) => (cell === at ? null : value)) } as never,
      ...others,
    ]),
  );
  const column = COLUMNS.findIndex(({ id }) => id === 'received');
  const cells = (row: unknown) =>
    elements(row as never, 'td')
      .slice(1)
      .map((cell) => textOf(cell));
  const [total, ...rows] = elements(root, 'tbody').flatMap((body) =>
    elements(body, 'tr').filter((row) => elements(row, 'td').length > COLUMNS.length),
  );
  expect(cells(total)[column]).toBe('缺 1 个单位');
  expect(cells(rows.at(-1))[column]).toBe('缺');
  const litigation = COLUMNS.findIndex(({ id }) => id === 'litigationCorrected');
  expect(cells(rows.at(-1))[litigation]).toBe('—');
});

test('names what was left out, and every indicator with its formula and meaning', () => {
  const { root } = openPage(samplePage(3));
  const texts = textOf(root);
  expect(texts).toContain('各部门/坏.xlsx没有找到年度报告的表格');
  expect(texts).toContain('某市审计局名册中有这个单位，没有找到它的工作簿。');
  for (const { name, formula, meaning } of COLUMNS)
    for (const part of [name, formula, meaning]) expect(texts).toContain(part);
});

test('pictures say in words what they show, a missing year as one', () => {
  const pictures = elements(openPage(samplePage(12)).root, 'svg').map((svg) => attribute(svg, 'aria-label'));
  expect(pictures[0]).toMatch(/^申请是怎样办理的（件）：予以公开 \d+，部分公开 \d+，.*。$/);
  expect(pictures).toContainEqual(
    expect.stringMatching(
      /^办结率（%，12 个单位）：2021年 [\d.]+%，2022年 没有数据，2023年 [\d.]+%，2024年 [\d.]+%。$/,
    ),
  );
});

test('the units stand by the first indicator with their ranks, shaded by fifths', () => {
  const { root } = openPage(samplePage(10));
  const rows = elements(root, 'tr').filter((row) => attribute(row, 'data-at') !== undefined);
  const received = rows.map((row) => Number.parseInt(textOf(elements(row, 'td')[1] as never), 10));
  expect(received).toEqual([...received].sort((a, b) => b - a));
  expect(textOf(elements(rows[0] as never, 'td')[0] as never)).toBe('1');
  expect(new Set(rows.map((row) => attribute(elements(row, 'td')[1] as never, 'class')))).toContain(
    'i m g0 h4',
  );
  expect(withClass(root, 'card').length).toBe(COLUMNS.filter(({ main }) => main).length);
});
