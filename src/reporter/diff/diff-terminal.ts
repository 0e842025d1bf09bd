import type { Comparison } from '../../compare/compare.js';
import type { FigureChange } from '../../compare/compare-figures.js';
import type { ParagraphChange } from '../../compare/paragraphs.js';
import type { ProseChange } from '../../compare/prose.js';
import type { Side } from '../../compare/side.js';
import type { WordChange } from '../../compare/words.js';
import type { Editions } from '../../edition/editions.js';
import { groupBy } from '../../edition/group-by.js';
import { clip } from '../../messages/clip.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { sectionTitle } from '../../report/text/passages.js';
import type { Colors } from '../colors.js';
import { plain } from '../plain.js';
import { changeText, figureText } from './change-text.js';
import { headlines } from './headline.js';

const texts = messages.diff;

export interface DiffTerminalOptions {
  readonly colors: Colors;
  readonly editions: Editions;
  /** Also what is the same. */
  readonly all: boolean;
}

/** A comparison as a reviewer reads it: how much differs, then figure by figure and paragraph by paragraph. */
export function toDiffTerminal(comparison: Comparison, options: DiffTerminalOptions): string {
  const { a, b, dates } = comparison;
  const { colors } = options;
  const lines = [
    ...[a, b].map((side) => sideLine(side, colors)),
    '',
    ...headlines(comparison).map((line) => colors.bold(line)),
    ...(dates ? [fill(texts.date, { ...dates })] : []),
    ...figureLines(comparison, options),
    ...comparison.prose.flatMap((section) => sectionLines(section, options)),
  ];
  return `${lines.join('\n')}\n`;
}

function sideLine({ path, organ, year, edition }: Side, colors: Colors): string {
  const about = [
    organ === null ? '' : plain(organ),
    year === null ? '' : fill(texts.year, { year }),
    fill(texts.edition, { edition }),
  ];
  return `${colors.bold.underline(plain(path))}  ${about.filter((part) => part !== '').join(' · ')}`;
}

function figureLines({ figures, b }: Comparison, { colors, editions, all }: DiffTerminalOptions): string[] {
  const edition = editions.byId(b.edition);
  const shown = figures.filter(({ differs }) => all || differs);
  const tables = groupBy(shown, ({ key }) => edition?.cells.get(key)?.table ?? '');
  return [...tables].flatMap(([key, own]) => {
    const table = edition?.tables.find((each) => each.key === key);
    return [
      '',
      colors.bold(edition && table ? sectionTitle(edition, table) : key),
      ...own.map((figure) => figureLine(figure, colors)),
    ];
  });
}

function figureLine(figure: FigureChange, colors: Colors): string {
  const { title, differs, places } = figure;
  const [a, b] = [figureText(figure, 'a'), figureText(figure, 'b')];
  const text = fill(texts.figure, {
    title,
    a: differs ? colors.red(a) : a,
    b: differs ? colors.green(b) : b,
  });
  const at = [...new Set([places.a?.at, places.b?.at])].filter((place) => place !== undefined);
  return [`  ${text}`, changeText(figure), colors.dim(plain(at.join(' → ')))]
    .filter((part) => part !== '')
    .join('  ');
}

function sectionLines(
  { title, isRemark, repeated, changes }: ProseChange,
  { colors, all }: DiffTerminalOptions,
): string[] {
  const shown = changes.filter(({ type }) => all || type !== 'same');
  if (shown.length === 0 && repeated === undefined) return [];
  const name = isRemark ? fill(texts.remark, { title }) : title;
  const note =
    repeated === undefined ? '' : `　${colors.yellow(fill(texts.repeated, { percent: repeated }))}`;
  return ['', `${colors.bold(name)}${note}`, ...shown.map((change) => paragraphLine(change, colors))];
}

/** Characters of a paragraph, or of a stretch that is the same, that are shown. */
const LONGEST = { paragraph: 200, stretch: 24 };

function paragraphLine({ type, a, b, words }: ParagraphChange, colors: Colors): string {
  const paint = PAINTS[type];
  const text = words
    ? words.map((word, index) => wordText(word, index, words.length, colors)).join('')
    : clip(plain(b ?? a ?? ''), LONGEST.paragraph);
  return `  ${paint ? colors[paint](texts.types[type]) : texts.types[type]} ${text}`;
}

const PAINTS = {
  same: undefined,
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  moved: 'blue',
} as const;

function wordText({ type, text }: WordChange, index: number, count: number, colors: Colors): string {
  if (type === 'same') return shortened(plain(text), index > 0, index < count - 1);
  const shown = fill(texts.inline[type], { text: clip(plain(text), LONGEST.paragraph) });
  return colors[type === 'added' ? 'green' : 'red'](shown);
}

/** Of what is the same, as much as shows where a change stands. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  if (text.length <= LONGEST.stretch) return text;
  const half = LONGEST.stretch / 2;
  const whole = (part: string) => part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${hasBefore ? whole(text.slice(0, half)) : ''}…${hasAfter ? whole(text.slice(-half)) : ''}`;
}
