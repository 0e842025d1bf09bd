import { toData } from '../../../src/report/data.js';
import { EDITIONS, editionOf, foreignContent, validData } from '../../support/fixtures.js';
import { FLATTENINGS, flatten } from '../../support/pages/flatten.js';
import { checkAs } from '../../support/pages/told.js';

const flattening = FLATTENINGS['strokes between cells'] ?? (() => []);

describe.each(EDITIONS)('edition %s', (id) => {
  const data = validData(id);
  const text = flatten(editionOf(id), foreignContent(data), flattening);
  const [title = '', ...rest] = text.split('\n');

  async function narrativeOf(lines: readonly string[]) {
    const { report } = await checkAs(data, new TextEncoder().encode(lines.join('\n')));
    const { narrative, organ, publishedOn } = toData(report ?? fail());
    return { narrative, organ: organ.name, publishedOn };
  }
  const whole = { narrative: data.narrative, organ: data.organ.name, publishedOn: data.publishedOn };

  it('the text that a page has for phones too is read once', async () => {
    expect(await narrativeOf([title, ...rest, ...rest])).toEqual(whole);
    expect(await narrativeOf([title, ...rest, title, ...rest, '打印 关闭'])).toEqual(whole);
  });

  it('a list of contents is no copy', async () => {
    const contents = editionOf(id).sections.flatMap((section) => (section.untitled ? [] : [section.title]));
    expect(await narrativeOf([title, ...contents, ...rest])).toEqual(whole);
    const numbered = contents.map((entry, page) => `${entry}……………… ${page + 1}`);
    expect(await narrativeOf([title, ...numbered, ...rest])).toEqual(whole);
  });

  it('a preface in the line of what a page says of itself is no part of that', async () => {
    const [preface = '', ...others] = rest;
    const { narrative } = await narrativeOf([title, `来源：本站　浏览次数：12　　${preface}`, ...others]);
    expect(narrative.preface).toContain(preface);
  });

  it('a text that says something else is not given up', async () => {
    const other = rest.map((line) => line.replace(/。$/, '，另有说明。'));
    const { narrative } = await narrativeOf([title, ...rest, ...other]);
    expect(Object.values(narrative).join('')).toContain('另有说明');
  });
});

function fail(): never {
  throw new Error('no report');
}
