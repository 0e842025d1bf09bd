import { type Clause, quoteOf } from '../clauses/clause.js';
import type { Context } from '../context/context.js';
import { roleSet } from '../words/vocabulary.js';
import type { Growth } from './comparisons.js';

const CHANGE = roleSet('change');

/** 收到申请41件，与上年基本持平; 较上年有所下降; 同比增长近四成: how what was just counted has changed, told without a number. */
export function readWordedGrowth(clause: Clause, { speaker, theme, tally }: Context): Growth[] {
  const { tokens, roles, before, text, sentence } = clause;
  const [first, last] = [tokens[0], tokens.at(-1)];
  if ((roles & CHANGE) === 0 || !first || !last || before.at(-1)?.type !== 'quantity') return [];
  const said = tally.inSentence;
  if (speaker.scope !== 'own' || theme.foreign || said.length === 0) return [];
  if (tokens.some(({ type }) => type === 'quantity')) return [];
  const how = WORDED.exec(text.slice(first.at, last.end))?.groups;
  const change = how && changeOf(how, said[0]?.stated ?? 0);
  if (!change) return [];
  const written = how.how ?? '';
  return [
    {
      type: 'growth',
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

const WORDED =
  /^(?:申请)?(?:数量|总量|总数|件数|量)?(?:同比|[较比与和同](?:去年|上年度?|上一年度?)(?:同期)?(?:相比)?)(?<how>(?<about>基本|大体|大致|略有|有所|明显|大幅|稍有|小幅)?(?:(?<same>持平)|(?<doubled>翻了?一番)|(?<up>上升|增加|增长)|(?<down>下降|减少|回落))(?:(?<near>近)|(?<over>超过?|逾))?(?:(?<tenths>[一二三四五六七八九])成(?<more>多)?)?)$/u;

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
