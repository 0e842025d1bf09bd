import { type Clause, quoteOf } from '../../clauses/clause.js';
import type { Context } from '../../context/context.js';
import { roleSet } from '../../words/vocabulary.js';
import type { Growth } from './comparisons.js';
import { namedBefore } from './growth-subjects.js';

const CHANGE = roleSet('change');

/** 收到申请41件，与上年基本持平; 较上年有所下降; 申请数量同比增长近四成: how what was just counted, or is named, has changed, told without a number. */
export function readWordedGrowth(clause: Clause, context: Context): Growth[] {
  const { tokens, roles, text, sentence } = clause;
  const { speaker, otherPeriod, theme } = context;
  const last = tokens.at(-1);
  if ((roles & CHANGE) === 0 || !last || speaker.scope !== 'own') return [];
  if (tokens.some(({ type }) => type === 'quantity')) return [];
  const begun = tokens.findIndex(({ at }) => COMPARES.test(text.slice(at, at + LONGEST_COMPARISON)));
  const from = tokens[begun];
  const how = from && WORDED.exec(text.slice(from.at, last.end))?.groups;
  if (!how) return [];
  const counted = theme.foreign ? [] : countedBefore(clause, begun, context);
  const said =
    counted.length > 0 || begun === 0 || otherPeriod ? counted : namedBefore(begun, clause, context);
  const change = changeOf(how, said[0]?.stated ?? 0);
  if (said.length === 0 || !change) return [];
  const written = how.how ?? '';
  return [
    {
      type: 'growth',
      scope: speaker.scope,
      quote: quoteOf(clause),
      sentence,
      written,
      percent: true,
      worded: true,
      said,
      ...change,
    },
  ];
}

/** What the clause before has counted, where this one names nothing but how many. */
function countedBefore({ tokens, before, text }: Clause, begun: number, { tally }: Context): Growth['said'] {
  const [first, from] = [tokens[0], tokens[begun]];
  const isOfIt = first && from && JUST_THAT.test(text.slice(first.at, from.at));
  return isOfIt && before.at(-1)?.type === 'quantity' ? tally.inSentence : [];
}
const JUST_THAT = /^(?:申请)?(?:数量|总量|总数|件数|量)?$/u;
const COMPARES = /^(?:同比|[较比与和同](?:去年|上年|上一年))/u;
const LONGEST_COMPARISON = 4;

const WORDED =
  /^(?:同比|[较比与和同](?:去年|上年度?|上一年度?)(?:同期)?(?:相比)?)(?<how>(?<about>基本|大体|大致|略有|有所|明显|大幅|稍有|小幅)?(?:(?<same>持平)|(?<doubled>翻了?一番)|(?<up>上升|增加|增长)|(?<down>下降|减少|回落))(?:(?<near>近)|(?<over>超过?|逾))?(?:(?<tenths>[一二三四五六七八九])成(?<more>多)?)?)$/u;

/** What the words allow, in a hundred. */
function changeOf(
  { about, same, doubled, down, near, over, more, tenths }: Readonly<Record<string, string | undefined>>,
  stated: number,
): Pick<Growth, 'kind' | 'by' | 'tolerance'> | undefined {
  if (same) return { kind: 'more', by: 0, tolerance: about === undefined ? 5 : stated < FEW ? 100 : 25 };
  if (doubled) return { kind: 'more', by: 100, tolerance: 20 };
  const kind = down ? 'fewer' : 'more';
  if (tenths === undefined) return near || over ? undefined : { kind, by: ANY, tolerance: ANY };
  const by = 10 * (TENTHS.indexOf(tenths) + 1);
  if (near) return { kind, by: by - 4, tolerance: 6 };
  return over || more ? { kind, by: by + 4, tolerance: 7 } : { kind, by, tolerance: 6 };
}

const TENTHS = '一二三四五六七八九';
/** Of few, one more is much. */
const FEW = 10;
const ANY = 1e6;
