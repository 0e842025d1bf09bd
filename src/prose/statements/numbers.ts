import type { Edition } from '../../edition/edition.js';
import { sumOf } from '../arithmetic/told-figure.js';
import type { Clause } from '../clauses/clause.js';
import { type Item, itemsOf } from '../clauses/items.js';
import type { Phrase } from '../clauses/phrase.js';
import { afterCount, afterOther, type Context, withTheme } from '../context/context.js';
import { type Tally, withCount, withOther, withSum } from '../context/tally.js';
import { type Theme, themeAfterClause, themeOf } from '../context/theme.js';
import { phraseReadings } from '../readings/phrase-readings.js';
import { roleSet } from '../words/vocabulary.js';
import { afterReview, bothSummedUp, ofBothDisputes, withDisputeBefore } from './counted/both-disputes.js';
import { readWay } from './counted/by-way.js';
import { carriedOfColumns, otherColumns, resultsOfColumns, withColumnsLeft } from './counted/columns-told.js';
import { countedBy } from './counted/counted.js';
import { type Distribution, distributed } from './counted/distributed.js';
import { countedAgain, dueBesides, goingOn } from './counted/going-on.js';
import { outcomeInBrackets } from './counted/in-brackets.js';
import { isOfInquiries, leadsInInquiries } from './counted/inquiries.js';
import { namedAmong } from './counted/led-in.js';
import { carriedDivided, doneOfNew, isAnsweredBeside } from './counted/left-over.js';
import { isOfOtherYears, yearInSeries } from './counted/of-other-years.js';
import { grievancesTold, otherResults } from './counted/results-told.js';
import { areDocumentsSorted, sortsDocuments } from './counted/sorted-documents.js';
import { countOf } from './counts.js';
import { type ChangedItems, changedItems, formerItems, ITEM_UNITS } from './growth/changed-items.js';
import { comparisonOf } from './growth/comparisons.js';
import { formerOf, isChangedTo, isOfFormerItems, isOfThisYear } from './growth/former-figures.js';
import { readGrowth } from './growth/growth.js';
import type { Said } from './said.js';
import { readProportion } from './shares/proportions.js';
import { readShare } from './shares/shares.js';
import type { Statement } from './statement.js';

/** What was read, and what the next step takes over. */
export interface Read {
  readonly statements: readonly Statement[];
  readonly context: Context;
}

/** What the numbers of a clause say of the tables: counts, shares, and comparisons with last year, one after another. */
export function readNumbers(clause: Clause, before: Context): Read {
  const { tokens, edition } = clause;
  const items = itemsOf(clause);
  if (items.length === 0) {
    const theme = themeAfterClause(tokens, before.theme, edition, clause.text);
    const leadsIn = theme.foreign && leadsInInquiries(clause, before);
    return { statements: [], context: leadsIn ? withInquiries(before, theme) : withTheme(before, theme) };
  }
  const distribution = distributed(items, before.theme, clause);
  const sorts =
    !before.sentence.sortsDocuments &&
    (items.some((item) => sortsDocuments(item, clause)) || areDocumentsSorted(items, clause));
  const sentence = sorts ? { ...before.sentence, sortsDocuments: true } : before.sentence;
  let context = withTheme(before, distribution?.theme ?? ofBothDisputes(before.theme, clause), sentence);
  const statements: Statement[] = [];
  for (const [index, item] of items.entries()) {
    const read = readNumber(item, index, distribution, clause, context);
    statements.push(...read.statements);
    context = read.context;
  }
  return { statements, context };
}

/** 收到留言41条，: what follows is of what people write in, until the sentence ends. */
const withInquiries = (before: Context, theme: Theme): Context =>
  withTheme(before, { ...theme, aside: false }, { ...before.sentence, countsInquiries: true });

function readNumber(
  item: Item,
  index: number,
  distribution: Distribution | undefined,
  clause: Clause,
  before: Context,
): Read {
  const { edition } = clause;
  const items = formerItems(item, clause, before);
  if (items) return readFormerItems(items, item, clause, before);
  const comparison = comparisonOf(item, clause, before);
  const former = formerOf(item, clause);
  const { phrase: said, theme, divided } = whatIsCounted(former ?? item, index, distribution, clause, before);
  const grown = comparison ? readGrowth(comparison, item, clause, before, said) : [];
  const compared = [
    ...grown,
    ...readProportion(item, clause, before),
    ...readWay(item, theme, clause, before),
  ];
  const isOfItems =
    former && ITEM_UNITS.has(item.quantity.unit) && (comparison === 'was' || isOfFormerItems(item, clause));
  const changed = isOfItems && said ? changedItems(said, edition) : undefined;
  const phrase = changed?.now ?? said;
  const isShare = item.quantity.unit === '%';
  const both = withDisputeBefore(theme, phrase, before.sentence.counting, clause);
  const ofInquiries = !phrase && isOfInquiries(item, theme, clause, before);
  const context = withTheme(before, ofInquiries ? { ...both, foreign: true, aside: false } : both, {
    // 不予处理28件，占12.5%；其他13件
    counting: isShare ? (before.sentence.counting ?? phrase) : (phrase ?? divided),
    countsWhole: before.sentence.countsWhole,
    sortsDocuments: before.sentence.sortsDocuments,
    countsInquiries: before.sentence.countsInquiries || ofInquiries,
    compares: before.sentence.compares || (comparison !== undefined && comparison !== 'was'),
    grown: grown[0] ? grown[0].said : before.sentence.grown,
    denied: before.sentence.denied,
  });
  const counted = former ? changed?.was : phrase;
  // 纠错率为0 denies, and counts nothing besides.
  const isDenied = compared.some(({ type }) => type === 'denial');
  const isOwn = counted && !isDenied && (changed !== undefined || !isOfOtherYears(item, counted, clause));
  const count = isOwn ? countOf(item, counted, clause, context) : undefined;
  if (phrase && count) {
    const tally = withCount(context.tally, count.stated, phrase.topics, count.readings);
    return { statements: [...compared, count], context: afterCount(context, tally) };
  }
  // 占比分别为78.4%、13.0%: the next is of what was counted, too.
  const isListed = isShare && (clause.roles & RESPECTIVELY) !== 0;
  const summed = isOfOne(context.tally, edition) ? sumsUp(item, clause, context.tally) : 0;
  const tally = isListed
    ? context.tally
    : summed > 0
      ? withSum(context.tally, summed)
      : withOther(context.tally, isShare || grown.length > 0);
  return {
    statements: [...compared, ...readShare(item, clause, context.tally)],
    context: afterOther(context, tally),
  };
}

/** 予以公开19件，部分公开4件，两者相加23件: of how many of the numbers just before a number is the sum; 0 if of none. */
function sumsUp({ before, token, quantity }: Item, { text }: Clause, { latest, numbers }: Tally): number {
  if (latest === undefined || !SUMS_UP.test(text.slice(before[0]?.at ?? token.at, token.at))) return 0;
  const last = numbers.slice(-MOST_SUMMED).reverse();
  const at = last.findIndex((_, at) => at > 0 && sumOf(last.slice(0, at + 1)) === quantity.value);
  return at + 1;
}
/** 行政复议被纠正4件、诉讼败诉1件，合计5件: of two topics, what follows may be of either. */
const isOfOne = ({ topics }: Tally, { prose }: Edition): boolean =>
  topics.every((topic) => topic === topics[0] && !prose.topics[topic]?.dispute);
const SUMS_UP =
  /^(?:以上|上述)?(?:[二两三四五六][者项类种家])?(?:相加|合计|共计?|总计|之和)(?:为|是|达|有)?$/u;
const MOST_SUMMED = 6;

/** 行政许可事项上一年为24项，本年减少2项: the next number goes on about the change. */
function readFormerItems({ was, now }: ChangedItems, item: Item, clause: Clause, before: Context): Read {
  const count = countOf(item, was, clause, { ...before, otherPeriod: false });
  const [former] = phraseReadings(was, clause.edition);
  const grown = phraseReadings(now, clause.edition).map((reading) => ({
    reading,
    stated: undefined,
    was: former,
  }));
  const sentence = { ...before.sentence, counting: undefined, compares: true, grown };
  // 行政许可项目上年210项，处理决定9385件: the year before is over with its figure.
  const context = { ...withTheme(before, themeOf(was.topics), sentence), otherPeriod: false };
  return { statements: count ? [count] : [], context };
}

const PART = roleSet('part');
const RESPECTIVELY = roleSet('respectively');

function whatIsCounted(
  item: Item,
  index: number,
  distribution: Distribution | undefined,
  clause: Clause,
  context: Context,
): Said & { readonly divided?: Phrase | undefined } {
  if (distribution) return { phrase: distribution.phrases[index], theme: context.theme };
  const counting = context.sentence.counting ?? (index === 0 ? namedAmong(clause, context) : undefined);
  // 由24件增加到41件; 去年24件，今年41件
  if (counting && (isChangedTo(item, clause) || (index === 0 && isOfThisYear(item, clause))))
    return { phrase: counting, theme: context.theme };
  // 行政处罚2022年41件，2023年33件，2024年29件
  const year = counting && yearInSeries(item, clause);
  if (year !== undefined && year <= (clause.author.year ?? 0)) {
    const isOwn = year === clause.author.year;
    return { phrase: isOwn ? counting : undefined, theme: context.theme, divided: counting };
  }
  const grievances = counting && grievancesTold(item, counting, clause);
  if (grievances) return { phrase: grievances, theme: context.theme };
  const done = index > 0 ? doneOfNew(item, clause, context.theme.topics) : undefined;
  if (done) return { phrase: done, theme: context.theme };
  const { phrase, theme } = countedBy(item, index === 0, clause, context);
  const reviewed = afterReview(phrase, counting, item, clause);
  if (reviewed) return { phrase: reviewed, theme: themeOf(reviewed.topics) };
  if (phrase && isAnsweredBeside(item, phrase, clause, context)) return { phrase: undefined, theme };
  const divided = phrase && carriedDivided(item, phrase, clause, context);
  if (divided) return { phrase: undefined, theme, divided };
  const same =
    !phrase && counting
      ? (countedAgain(item, index === 0, counting, clause, context.tally) ??
        otherColumns(item, counting, clause, context.tally) ??
        otherResults(item, counting, clause, context.tally))
      : undefined;
  const both = phrase || same ? undefined : bothSummedUp(item, clause, context);
  if (both) return { phrase: both, theme };
  const isPart = (clause.roles & PART) !== 0;
  const own =
    phrase &&
    withColumnsLeft(
      resultsOfColumns(carriedOfColumns(phrase, counting, item, clause), counting, context, clause.edition),
      counting,
      clause.edition,
      context.tally,
    );
  return {
    phrase:
      same ??
      goingOn(
        own && dueBesides(outcomeInBrackets(own, clause, context), clause),
        counting,
        { isFirst: index === 0, isPart },
        clause.edition,
      ),
    theme,
  };
}
