import type { Height } from '../raised-digits.js';
import { attribute, type Element } from './parse-page.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What no reader sees as text, how hanzi sound, and ways through the site instead of the report. */
const DROPPED = names(
  'head script style noscript template svg math canvas video audio iframe object select button textarea nav figure datalist title rt rp',
);

/** What begins a line of its own and ends it. */
const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main menu ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** On our own pages, what is said to whoever looks at them and is no part of the report. */
const OWN = /(?:^|\s)ar-(?:hint|download)(?:\s|$)/;

export const isDropped = (element: Element): boolean =>
  DROPPED.has(element.tagName) || OWN.test(attribute(element, 'class') ?? '');

export const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || /display\s*:\s*(?:block|table|flex|grid)/i.test(styleOf(element));

const STRUCK = names('del s strike');

/** Not shown: hidden from everybody, or from those who have it read out; or struck out. */
export function isHidden(element: Element): boolean {
  return (
    STRUCK.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration\s*:[^;]*line-through/i.test(
      styleOf(element),
    )
  );
}

/** No style that matters here is longer; looking through pictures in one would take long. */
const LONGEST_STYLE = 2000;

export const styleOf = (element: Element): string =>
  (attribute(element, 'style') ?? '').slice(0, LONGEST_STYLE);

/** Where text stands in an element that says so: in Word's pages a style does. */
export function heightOf(element: Element): Height {
  const [, styled] = /vertical-align\s*:\s*(super|sub)\b/i.exec(styleOf(element)) ?? [];
  const said =
    element.tagName === 'sup' || element.tagName === 'sub' ? element.tagName : styled?.toLowerCase();
  if (said === undefined) return undefined;
  return said === 'sub' ? 'lowered' : 'raised';
}
