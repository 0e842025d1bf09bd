import { inlineScripts, markup, workerScripts } from './built-page.js';

/** What Chromium 86 lacks, and src/page/polyfills.ts does not bring along. */
const NEWER =
  /\.(?:toSpliced|replaceChildren|isWellFormed|toWellFormed|getOrInsert|showPicker|isSubsetOf)\(|\bObject\.groupBy|\bMap\.groupBy|\bArray\.fromAsync|\bPromise\.withResolvers|\bDecompressionStream|\bAbortSignal\.(?:any|timeout)|\bIterator\.from|\.(?:entries|values|keys)\(\)\.(?:map|filter|some|every|find|toArray|forEach|flatMap|reduce|take|drop)\(/g;

const scripts: [name: string, text: string][] = [
  ...inlineScripts.map((text, at): [string, string] => [`script ${at + 1} of the page`, text]),
  // What reads PDFs brings its own stand-ins along, which no list tells from what they stand in for.
  ...[...workerScripts].filter(([name]) => name !== 'pdf-source'),
];

test.each(scripts)('%s asks for nothing that browsers of 2020 lack', (_, text) => {
  expect(text.match(NEWER)).toBeNull();
  // Flags of regular expressions that no bundler lowers.
  expect(text.match(/[^\w\s<]\/[gimsuy]*[vd][gimsuy]*\.(?:test|exec)\(/g)).toBeNull();
});

test('the page is small enough to be sent round', () => {
  expect(markup.length).toBeLessThan(4 * 1024 * 1024);
});

test('its policy allows no connection, no other script and no other style', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(markup) ?? [];
  const rules = policy
    .replaceAll('&#39;', "'")
    .split('; ')
    .map((rule) => rule.replace(/sha256-[^']*/g, 'sha256'));
  expect(rules).toEqual([
    "default-src 'none'",
    "script-src 'sha256' 'sha256'",
    "style-src 'sha256'",
    'worker-src blob:',
    'img-src data: blob:',
    'font-src data: blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ]);
  expect(markup).not.toMatch(/ style="/);
});
