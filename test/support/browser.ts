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
    const shown: ShownPage[] = [];
    const opened: BrowserContext[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    }, 60_000);
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((context) => context.close()));
      for (const each of shown) each.isFree = true;
    });
    afterAll(() => browser.close());
    const open: Open = async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context;
    };
    const show: Show = async (markup, options = desktop) => {
      const how = JSON.stringify(options);
      const kept = shown.find((each) => each.isFree && each.how === how && !each.page.isClosed());
      if (kept) return kept.show(markup, options);
      const page = await (await browser.newContext(options)).newPage();
      const made = new ShownPage(page, how);
      shown.push(made);
      return made.show(markup, options);
    };
    tests(show, open);
  });
}

/**
 * A page that one test after the other shows its markup in, as nothing of a document outlives the next: to begin anew
 * and to look for the fonts again takes a browser three times as long as all the rest.
 */
class ShownPage {
  isFree = true;
  #markup: string | undefined;

  constructor(
    readonly page: Page,
    /** The options that it was made with. */
    readonly how: string,
  ) {}

  async show(markup: string, { viewport, colorScheme = 'light' }: BrowserContextOptions): Promise<Page> {
    const { page } = this;
    this.isFree = false;
    if (this.#markup === undefined) await this.#serve();
    else {
      // What a test before has changed of the page itself.
      await page.emulateMedia({ media: null, colorScheme });
      if (viewport) await page.setViewportSize(viewport);
    }
    this.#markup = markup;
    await page.goto(ADDRESS);
    return page;
  }

  /** As from the network: an address, and nothing else that could be fetched. */
  async #serve(): Promise<void> {
    await this.page.context().route('**/*', (route) => {
      if (route.request().url() !== ADDRESS) return route.abort();
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#markup ?? '' });
    });
  }
}
