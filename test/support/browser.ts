import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const ON_LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const ADDRESS = 'https://www.example.gov.cn/report.html';

export const desktop: BrowserContextOptions = { viewport: { width: 1200, height: 900 } };
export const dark: BrowserContextOptions = { ...desktop, colorScheme: 'dark' };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** CHROME_PATH, else where browsers usually are. */
function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const usual = [
    ...ON_LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...ELSEWHERE,
  ];
  const named = process.env.CHROME_PATH;
  return (named ? [named] : usual).find((file) => existsSync(file));
}

/** Shows markup as a browser would, on a desktop unless options say otherwise. */
export type Show = (markup: string, options?: BrowserContextOptions) => Promise<Page>;

/** A browser of its own, for pages that are files. */
export type Open = (options: BrowserContextOptions) => Promise<BrowserContext>;

/** Tests in a real browser, or one that says that they were skipped. */
export function describeInBrowser(name: string, tests: (show: Show, open: Open) => void): void {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    const why = 'skipped: no Chromium was found; CHROME_PATH can name one';
    // A test that is skipped is not named where many files are run.
    process.stderr.write(`${name}: ${why}\n`);
    describe(name, () => {
      test.skip(why, () => {});
    });
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    }, 60_000);
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    afterAll(() => browser.close());
    const open: Open = (options) => browser.newContext(options);
    const show: Show = async (markup, options = desktop) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      // As from the network: an address, and nothing else that could be fetched.
      await context.route('**/*', (route) =>
        route.request().url() === ADDRESS
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup })
          : route.abort(),
      );
      await page.goto(ADDRESS);
      return page;
    };
    tests(show, open);
  });
}
