import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { describeInBrowser, desktop, phone } from '../../support/browser.js';
import { charts, sampleDocument } from './document.js';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const draft = { mark: '草稿', heading: '尚待改正的错误', errors: ['依申请公开!J12　不平衡。'] };
const pdf = { href: '%E5%B9%B4%E6%8A%A5.pdf', pages: 4, size: '152 KB' };

jest.setTimeout(60_000);

describeInBrowser('axe', (show) => {
  // A draft has all that a report has, and more.
  const cases = editions.all.map((edition, index) => ({ edition, changes: index === 0 ? { draft } : {} }));

  test.each(cases)('finds nothing in $edition.id', async ({ edition, changes }) => {
    const markup = pageOf(edition, changes);
    expect(await complaints(await show(markup, phone))).toEqual([]);
    const page = await show(markup, desktop);
    expect(await complaints(page)).toEqual([]);
    // The dark page differs in its colours alone.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await complaints(page, ['cat.color'])).toEqual([]);
  });

  test('finds what is wrong', async () => {
    const [edition] = editions.all as [Edition];
    const wrong = pageOf(edition)
      .replace('lang="zh-CN"', '')
      .replace(/ aria-label="[^"]*" viewBox/g, ' viewBox')
      .replace(
        '</style>',
        '@media (prefers-color-scheme: dark) { p { color: #444; background: #333; } }</style>',
      );
    const page = await show(wrong);
    const rules = ['cat.language', 'cat.text-alternatives', 'cat.color'];
    const found = await complaints(page, rules);
    for (const rule of ['html-has-lang', 'svg-img-alt'])
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(rule)]));
    expect(found).not.toEqual(expect.arrayContaining([expect.stringMatching('color-contrast')]));
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await complaints(page, ['cat.color'])).toEqual(
      expect.arrayContaining([expect.stringMatching('color-contrast')]),
    );
  });
});

function pageOf(edition: Edition, changes: Parameters<typeof sampleDocument>[1] = {}): string {
  const { blocks } = sampleDocument(edition);
  return renderHtml(sampleDocument(edition, { blocks: [...blocks, ...charts], ...changes }), { pdf });
}

/** By all rules that axe has, not only those of WCAG A and AA, or by those of some kinds. */
async function complaints(page: Page, kinds?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const options = kinds ? { runOnly: kinds } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
