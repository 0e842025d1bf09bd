import { type Clause, quoteOf } from '../../clauses/clause.js';
import type { Context } from '../../context/context.js';
import type { Reading } from '../../readings/readings.js';
import { hasRole, rolesIn } from '../../words/senses.js';
import { saidBy, type Token, wordToken } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { mayTellWordedShares, shareIn, WORDED_SHARE } from '../../words/worded-share.js';
import type { Statement } from '../statement.js';
import { type Shares, sharesTold } from './proportions.js';

const SHARE = roleSet('share');
const TIMELY = roleSet('timely');
const BLOCKING = roleSet('foreign', 'channel', 'plan', 'change', 'except', 'negation', 'breach');

/** 自然人占近八成, 予以公开的超过半数, 半数以上申请来自企业: a share of what is named, told in words. */
export function readWordedShare(clause: Clause, context: Context): Statement[] {
  const { speaker, otherPeriod, theme } = context;
  if (speaker.scope !== 'own' || otherPeriod || theme.foreign) return [];
  const said = quoteOf(clause);
  const found = said.length <= LONGEST && mayTellWordedShares(said) ? TOLD.exec(said) : null;
  const groups = found?.groups ?? {};
  const bounds = found && shareIn(groups);
  if (!bounds || clause.tokens.some(({ type }) => type === 'quantity')) return [];
  const shares = sharesIn(clause, found, context);
  if (!shares || shares.parts.some(isDetail) || shares.parts.length === 0 || shares.wholes.length === 0)
    return [];
  const [least, most] = [Math.max(0, bounds.least), Math.min(100, bounds.most)];
  return [
    {
      type: 'proportion',
      quote: said,
      sentence: clause.sentence,
      percent: (least + most) / 2,
      written: groups.share ?? '',
      tolerance: (most - least) / 2,
      worded: true,
      ...shares,
    },
  ];
}

/** 信访类占一半 may be of what requests are about; a row below a result is told by its name. */
const isDetail = (part: Reading): boolean =>
  part.every(({ cells }) => cells.every(({ record, row }) => row !== undefined && record.includes('.'))) &&
  new Set(part.flatMap(({ cells }) => cells.map(({ record }) => record))).size === 1;

const TOLD = new RegExp(`(?<share>${WORDED_SHARE})`, 'u');
const LONGEST = 40;

/** What has the share, and of what: before it, or behind it where nothing but 其中 stands before. */
function sharesIn(clause: Clause, found: RegExpExecArray, context: Context): Shares | undefined {
  const { tokens, text } = clause;
  const from = (tokens[0]?.at ?? 0) + found.index;
  const to = from + found[0].length;
  const before = tokens.filter(({ end }) => end <= from);
  const after = tokens.filter(({ at }) => at >= to);
  const share = wordToken(A_SHARE, from, to);
  const isLast = after.length === 0 && tokens.at(-1)?.end === to;
  if (isLast) {
    const isTold = before.some((token) => hasRole(token, SHARE));
    return told(isTold ? before : [...before, share], clause, context);
  }
  const leads = before.every((token) => LEADS.has(text.slice(token.at, token.end)));
  const isOf = after[0]?.at === to && leads && !IS_OTHER.test(saidBy(after, text));
  return isOf ? told([...after, share], clause, context) : undefined;
}

function told(before: readonly Token[], clause: Clause, context: Context): Shares | undefined {
  return (rolesIn(before) & (BLOCKING | TIMELY)) === 0 ? sharesTold(before, clause, context) : undefined;
}

const LEADS = new Set(['其中', '有', '全年', '今年']);
/** 近八成的单位, 半数以上科室: of whom there are so many is no request. */
const IS_OTHER = /单位|部门|科室|人员|干部|群众满意/u;
const A_SHARE = {
  text: '占',
  senses: [{ as: 'role', role: 'share' }],
  topics: [],
  roles: SHARE,
  naming: false,
  onTopic: false,
} as const;
