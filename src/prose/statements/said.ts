import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import type { Phrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import { type Theme, themeAfterNumber, themeOfPart } from '../context/theme.js';
import { phraseReadings } from '../readings/phrase-readings.js';
import type { Token } from '../words/token.js';
import { isCountedIn } from './counts.js';

/** What the words around a number say that it counts, if they say it; and what the paragraph is about from there on. */
export interface Said {
  readonly phrase: Phrase | undefined;
  readonly theme: Theme;
}

/** A number with the words on both sides of it, read as phrases. */
export interface Around {
  readonly item: Item;
  readonly clause: Clause;
  readonly context: Context;
  /** The first number of its clause. */
  readonly isFirst: boolean;
  /** The words before it, with those of the clause before that lead to it, without those that tell of its whole. */
  readonly before: readonly Token[];
  /** What they say, on the topics in hand. */
  readonly phrase: Phrase;
  /** What the words behind it say, on the topics of those before it. */
  readonly after: Phrase;
  /** 其中 stands before it. */
  readonly isPart: boolean;
}

/** A number whose topics are certain, however it is told what is counted of them. */
export interface OfTopics extends Around {
  readonly topics: readonly string[];
  /** They are named around the number, not taken over from before. */
  readonly named: boolean;
  /** What the words before it say on these topics. */
  readonly own: Phrase;
  /** What the paragraph is about from here on. */
  readonly next: Theme;
}

/** The number counts nothing that the tables hold. */
export const nothing = (theme: Theme): Said => ({ phrase: undefined, theme });

/** What a number that counts nothing may still name for those behind it. */
export const afterNumber = ({ before, after }: Item, theme: Theme, { edition }: Clause): Theme =>
  themeAfterNumber([...before, ...after], theme, edition);

/** The number counts all of what the words before it speak of, or a part: the paragraph is about the tables only where it counts all. */
export function nothingButAll({ item, clause, phrase }: Around, theme: Theme): Said {
  const { quantity } = item;
  // 申请平均办理时间6个工作日
  const isPart = isCountedIn(quantity, phrase, clause);
  const readings = isPart ? phraseReadings(phrase, clause.edition) : [];
  return nothing(themeOfPart(theme, isPart ? { stated: quantity.value, readings } : undefined));
}
