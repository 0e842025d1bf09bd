import type { Place } from '../../../finding/finding.js';

/** An organ that a text names as the report's own, and where. */
export interface Named {
  readonly name: string;
  readonly message: 'contact' | 'author' | 'signature' | 'subject';
  readonly place: Place;
  /** The report itself is called by its name. */
  readonly isOfReport?: boolean;
}

/** The centre's name in front of 国家税务总局某县税务局 is no organ by itself. */
export const ORGAN = `[〇㐀-鿿]{1,24}?(?:(?<!总)局(?![〇㐀-鿿]{1,8}分局|[〇㐀-鿿]{1,10}调查总?队)|总局(?![〇㐀-鿿]{1,14}(?:局|队))|厅|委员会(?![〇㐀-鿿]{1,8}分局)|(?<=[改健建信保教经])委|(?<=外|外侨|人防|国动|金融)办(?!公|理|事|法|件|结|学|案)|人民政府|办事处|管委会|海关|调查队)`;

/** How an organ's name ends; most sentences have none of it. */
export const ENDS_ORGAN = /[局厅委]|[外侨防动融]办|人民政府|办事处|海关|调查队/u;

/** The government of a town, by the name of the town. */
export const governmentOf = (town: string) => town + (town.endsWith('街道') ? '办事处' : '人民政府');
