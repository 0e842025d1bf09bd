import type { Clause } from '../clauses/clause.js';
import type { Phrase } from '../clauses/phrase.js';
import { hasRole } from '../words/senses.js';
import { roleSet } from '../words/vocabulary.js';
import { isAverage, isBesideLastYear, isPutOff, isWithLastYear, speaksOfOtherPeriod } from './period.js';
import { ITSELF, type Speaker, speakerIn } from './speaker.js';
import { behindBrackets, type Counted, NOTHING_COUNTED, sentenceOver, type Tally } from './tally.js';
import { afterSentence, type Theme, themeOf, withDisputesCounted } from './theme.js';

/** What a clause takes over from what was said before it in its paragraph. Every step of the reading makes a new one. */
export interface Context {
  /** Whom the clause counts for. */
  readonly speaker: Speaker;
  /** It speaks of another time than the report's. */
  readonly otherPeriod: boolean;
  readonly theme: Theme;
  readonly tally: Tally;
  readonly sentence: SentenceSoFar;
  /** As it was before the brackets that the clause stands in. */
  readonly outside: Context | undefined;
}

/** What a sentence has done so far. */
export interface SentenceSoFar {
  /** What the number just before counted. */
  readonly counting: Phrase | undefined;
  /** It counted the whole: what it says of others are parts, and over at its end. */
  readonly countsWhole: boolean;
  /** It sorts documents by how they are disclosed: 主动公开12件、依申请公开3件、不予公开5件. */
  readonly sortsDocuments: boolean;
  /** It has counted what else people write in, and nothing of the tables: 收到留言41条，公开答复4条. */
  readonly countsInquiries: boolean;
  /** It compares with the year before. */
  readonly compares: boolean;
  /** What it said of how much something has grown, as the next may go on about it. */
  readonly grown: readonly Counted[];
  /** The topics that the clause just before denied. */
  readonly denied: readonly string[];
}

const UNSAID: SentenceSoFar = {
  counting: undefined,
  countsWhole: false,
  sortsDocuments: false,
  countsInquiries: false,
  compares: false,
  grown: [],
  denied: [],
};

/** At the beginning of a paragraph, under a heading that names some topics or none. */
export const contextUnder = (topics: readonly string[]): Context => ({
  speaker: ITSELF,
  otherPeriod: false,
  theme: themeOf(topics),
  tally: NOTHING_COUNTED,
  sentence: UNSAID,
  outside: undefined,
});

// Contexts are spelled out below: `{ ...context, theme }` takes several times as long, and one is made for every number.

const ITEM = roleSet('item');

/** Before a clause is read: whom and what time it speaks of. */
export function enterClause(before: Context, clause: Clause): Context {
  const [first] = clause.tokens;
  const context = first && hasRole(first, ITEM) ? newItem(before, clause) : before;
  const speaker = speakerIn(clause, context.speaker);
  const otherPeriod = speaksOfOtherPeriod(clause, context.otherPeriod);
  if (speaker === context.speaker && otherPeriod === context.otherPeriod) return context;
  const { theme, tally, sentence, outside } = context;
  return { speaker, otherPeriod, theme, tally, sentence, outside };
}

/** After a clause was read: what the mark behind it ends. */
export function leaveClause(left: Context, clause: Clause): Context {
  const { ends } = clause;
  if (ends === 'sentence') return newSentence(left, clause);
  const isOver =
    left.otherPeriod &&
    (isBesideLastYear(clause) || isWithLastYear(clause) || isAverage(clause) || isPutOff(clause));
  const current = isOver ? { ...left, otherPeriod: false } : left;
  const context = endsInSemicolon(clause)
    ? withTheme(current, withDisputesCounted(current.theme, current.tally, clause.edition))
    : current;
  if (ends === 'opens brackets') return { ...context, outside: context };
  const { outside, tally } = context;
  // 行政复议2件（其中1件为上年申请），维持1件: whom, what and what time brackets speak of is over with them.
  return ends === 'closes brackets' && outside
    ? { ...outside, tally: behindBrackets(outside.tally, tally) }
    : context;
}

const endsInSemicolon = ({ text, tokens }: Clause) => /[；;]/u.test(text[tokens.at(-1)?.end ?? 0] ?? '');

/** The time that a sentence spoke of is over with it, and so is whom it spoke of without counting for them. */
function newSentence({ speaker, theme, tally, sentence }: Context, { edition }: Clause): Context {
  const goesOn =
    speaker.scope !== 'own' &&
    speaker.reach === 'paragraph' &&
    !speaker.isFurtherPart &&
    !sentence.countsWhole;
  return {
    speaker: goesOn ? speaker : ITSELF,
    otherPeriod: false,
    theme: afterSentence(theme, tally, edition),
    tally: sentenceOver(tally),
    sentence: UNSAID,
    outside: undefined,
  };
}

/** 二是: what was said of the first item does not hold for the second; the topic may be the same. */
function newItem(context: Context, clause: Clause): Context {
  const { theme, ...begun } = newSentence(context, clause);
  return { ...begun, speaker: ITSELF, theme: themeOf(theme.topics), outside: context.outside };
}

/** The context with another theme, and perhaps more that the sentence has done. */
export function withTheme(context: Context, theme: Theme, sentence = context.sentence): Context {
  if (theme === context.theme && sentence === context.sentence) return context;
  const { speaker, otherPeriod, tally, outside } = context;
  return { speaker, otherPeriod, theme, tally, sentence, outside };
}

/** After a number that the tables count, for the one who speaks: that much is settled of both. */
export function afterCount(context: Context, tally: Tally): Context {
  const { otherPeriod, theme, outside } = context;
  const { counting, sortsDocuments, compares, grown, denied } = context.sentence;
  const isOwn = context.speaker.scope === 'own';
  const speaker: Speaker = isOwn ? context.speaker : { ...context.speaker, reach: 'paragraph' };
  const countsWhole = isOwn || context.sentence.countsWhole;
  const sentence = { counting, countsWhole, sortsDocuments, countsInquiries: false, compares, grown, denied };
  return { speaker, otherPeriod, theme, tally, sentence, outside };
}

/** After any other number. */
export function afterOther(
  { speaker, otherPeriod, theme, sentence, outside }: Context,
  tally: Tally,
): Context {
  return { speaker, otherPeriod, theme, tally, sentence, outside };
}

/** After a clause that denies some topics, or none. */
export function afterDenial(context: Context, denied: readonly string[]): Context {
  if (denied.length === 0 && context.sentence.denied.length === 0) return context;
  return { ...context, sentence: { ...context.sentence, denied } };
}
