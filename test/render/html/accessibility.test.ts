import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { dark, describeInBrowser, desktop, phone } from '../../support/browser.js';
import { charts, sampleDocument } from './document.js';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const draft = { mark: '草稿', heading: '尚待改正的错误', errors: ['依申请公开!J12　不平衡。'] };
const pdf = { href: '%E5%B9%B4%E6%8A%A5.pdf', pages: 4, size: '152 KB' };

jest.setTimeout(60_000);

describeInBrowser('axe', (show) => {
  const cases = editions.all.flatMap((edition) =>
    Object.entries({ desktop, dark, phone }).map(([screen, options]) => ({ edition, screen, options })),
  );

  test.each(cases)('finds nothing in $edition.id, $screen', async ({ edition, options }) => {
    expect(await complaints(await show(pageOf(edition), options))).toEqual([]);
  });

  test.each([
    ['light', desktop],
    ['dark', dark],
  ])('finds nothing in a draft, %s', async (_, options) => {
    const [edition] = editions.all as [Edition];
    expect(await complaints(await show(pageOf(edition, { draft }), options))).toEqual([]);
  });

  test('finds what is wrong', async () => {
    const [edition] = editions.all as [Edition];
    const wrong = pageOf(edition)
      .replace('lang="zh-CN"', '')
      .replace(/ aria-label="[^"]*" viewBox/g, ' viewBox');
    expect(await complaints(await show(wrong))).toEqual(
      expect.arrayContaining([expect.stringMatching('html-has-lang'), expect.stringMatching('svg-img-alt')]),
    );
  });
});

function pageOf(edition: Edition, changes: Parameters<typeof sampleDocument>[1] = {}): string {
  const { blocks } = sampleDocument(edition);
  return renderHtml(sampleDocument(edition, { blocks: [...blocks, ...charts], ...changes }), { pdf });
}

/** By all rules that axe has, not only those of WCAG A and AA. */
async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
