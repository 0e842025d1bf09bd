import { formatNumber } from './number-format.js';
import { LAST_LEVEL, type List } from './numbering.js';
import type { NumberProperties, Styles } from './word-styles.js';

/** Counts the automatic numbers of a document's paragraphs, from the first to the last. */
export class NumberCounter {
  /** By what lists count together, the last number of each level. */
  readonly #numbers = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<List>();

  constructor(
    private readonly lists: ReadonlyMap<string, List>,
    private readonly styles: Styles,
  ) {}

  /** The number before the next paragraph, as it is seen; nothing where it has none. */
  next(own: NumberProperties, style: string | undefined): string {
    const byStyle = this.styles.numberingOf(style);
    const list = this.lists.get(own.list ?? byStyle.list ?? '');
    if (!list) return '';
    return this.#count(
      list,
      own.level ?? levelOfStyle(list, this.styles.lineage(style)) ?? byStyle.level ?? 0,
    );
  }

  #count(list: List, at: number): string {
    const level = list.levels.get(at);
    if (!level || at > LAST_LEVEL) return '';
    const numbers = this.#numbersOf(list);
    for (const [above, { start }] of list.levels) if (above < at) numbers[above] ??= start;
    numbers[at] = (numbers[at] ?? level.start - 1) + 1;
    for (const [below, { restart }] of list.levels)
      if (below > at && (restart === undefined || at < restart)) numbers[below] = undefined;
    if (level.format === 'bullet') return '';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = list.levels.get(Number(digit) - 1);
      const number = numbers[Number(digit) - 1] ?? of?.start ?? 0;
      return formatNumber(number, level.isLegal ? 'decimal' : (of?.format ?? 'decimal'));
    });
    return text === '' || CLOSED.test(text) ? text : `${text} `;
  }

  #numbersOf(list: List): (number | undefined)[] {
    const numbers = this.#numbers.get(list.counter) ?? [];
    this.#numbers.set(list.counter, numbers);
    if (!this.#begun.has(list)) for (const [level, start] of list.starts) numbers[level] = start - 1;
    this.#begun.add(list);
    return numbers;
  }
}

/** What stands for itself: 一、 and （二） need no space before the text, 第一部分 does. */
const CLOSED = /[、，,.．:：)）\]】\s]$/u;

/** A list may say on which level the paragraphs of a style are. */
function levelOfStyle(list: List, lineage: readonly string[]): number | undefined {
  for (const style of lineage) for (const [at, level] of list.levels) if (level.style === style) return at;
  return undefined;
}
