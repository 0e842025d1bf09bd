import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import { measuresIn, type Phrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import type { Theme } from '../../context/theme.js';
import { wholeOf } from '../../readings/phrase-readings.js';
import { type Reading, readingsOf, titleOf } from '../../readings/readings.js';
import { hasRole, rolesIn } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import type { Statement } from '../statement.js';
import { isDeniedInPart } from './denied-in-part.js';
import { counts, DENIAL, deniedIn, OCCURRENCE } from './denied-phrase.js';
import { isOverYears } from './over-years.js';
import { isPlain } from './plain-denials.js';

/** What a clause denies, with the topics whose denial the next clause may end. */
export interface Denial {
  readonly statements: readonly Statement[];
  readonly denied: readonly string[];
}

const NO_DENIAL: Denial = { statements: [], denied: [] };

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼; 行政复议、行政诉讼均为零. @param inHand what the paragraph is about before the clause */
export function readDenial(clause: Clause, context: Context, inHand: Theme): Denial {
  if ((clause.roles & DENIAL) === 0 || !counts(clause.tokens, clause.text))
    return denialIn(clause, context, inHand);
  // 维持6件、无纠正、尚未审结2件
  const statements = uncounted(clause).flatMap((part) => denialIn(part, context, inHand).statements);
  return { statements, denied: [] };
}

/** The parts of a list that have no number, and deny something. */
function uncounted(clause: Clause): Clause[] {
  const parts: Token[][] = [[]];
  for (const token of clause.tokens)
    if (token.type === 'mark') parts.push([]);
    else parts.at(-1)?.push(token);
  return parts.flatMap((tokens) => {
    const roles = rolesIn(tokens);
    return (roles & DENIAL) === 0 || counts(tokens, clause.text) ? [] : [{ ...clause, tokens, roles }];
  });
}

function denialIn(clause: Clause, context: Context, inHand: Theme): Denial {
  const { roles, edition, sentence } = clause;
  const { speaker, otherPeriod } = context;
  const deniedBefore = context.sentence.denied;
  if ((roles & (deniedBefore.length > 0 ? DENIAL | OCCURRENCE : DENIAL)) === 0) return NO_DENIAL;
  const overYears = isOverYears(clause);
  if (speaker.scope === 'other' || (otherPeriod && !overYears)) return NO_DENIAL;
  if (counts(clause.tokens, clause.text) || FOR_A_CAUSE.test(quoteOf(clause))) return NO_DENIAL;
  if (deniesDenial(clause)) return NO_DENIAL;
  const phrase = deniedIn(clause, context, inHand);
  if (!phrase || isDeniedInPart(clause, phrase.topics, context)) return NO_DENIAL;
  const { topics, columns } = phrase;
  const denied = onceEach(
    topics.flatMap((topic) =>
      deniedMeasures(phrase, topic, edition).flatMap((measure) =>
        inColumns(columns, topic, edition).map((column) =>
          apart(readingsOf(edition, { topic, measure, column })),
        ),
      ),
    ),
  );
  if (denied.every((readings) => readings.length === 0)) return NO_DENIAL;
  const isWhole = measuresIn(phrase, edition).every(({ whole }) => whole);
  const plain = isWhole && columns.length === 0 && !overYears && isPlain(clause, topics);
  const limited = speaker.scope === 'limited';
  const said = { quote: quoteOf(clause), sentence, denied, limited, plain, ofRate: false, overYears };
  const denial = { type: 'denial', ...said } as const;
  return { statements: [denial], denied: isWhole ? topics : [] };
}

/** 没有被纠错、败诉 says the same of a lawsuit twice. */
function onceEach(denied: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const titleOfFirst = ([likeliest]: readonly Reading[]) => (likeliest ? titleOf(likeliest) : '');
  return denied.filter(
    (one, at) => denied.findIndex((other) => titleOfFirst(other) === titleOfFirst(one)) === at,
  );
}

/**
 * 没有涉及国家秘密而不予公开的申请, 未发生因未按期答复引起的行政复议, 因延期答复未引发行政复议: denies what the cause led to, and not what there is
 * for others; 因不存在无法提供 tells of one. 因信息公开工作未引发行政复议 names no cause but the report's own subject.
 */
const FOR_A_CAUSE = new RegExp(
  [
    '(?:涉及|属于|涉|因)[^，。；]{1,20}而(?:不予|未予|无法|不能|部分)',
    '因(?!(?:政府|政务|依申请|申请|主动)?(?:政府|政务)?(?:信息)?公开(?:政府信息|信息|申请)?(?:的?(?:工作|事项|事务|事宜|问题|答复))?(?:未|没有?|无))[^，。；因]{0,12}(?:不(?![服满])|未|无|没有|部分)[^，。；因]{0,12}(?:发生|引起|引发|导致|产生|造成|无法|不能|未能)',
  ].join('|'),
  'u',
);

/** 没有未按期办结的申请 says that all were. */
function deniesDenial({ tokens, text }: Clause): boolean {
  const at = tokens.findIndex((token) => hasRole(token, DENIAL));
  const next = tokens[at + 1];
  return (
    at >= 0 &&
    next !== undefined &&
    (NOT.has(text.slice(next.at, next.end)) || text.startsWith('未办理', next.at))
  );
}

const NOT = new Set(['未', '没有', '尚未', '未能', '不', '未在']);

/** The likeliest reading, and those that have nothing to do with it: 无结转 may be of what came in or of what is left. */
function apart(readings: readonly Reading[]): readonly Reading[] {
  const keysOf = (reading: Reading | undefined) =>
    (reading ?? []).flatMap(({ cells }) => cells.map(({ key }) => key));
  const first = new Set(keysOf(readings[0]));
  return readings.filter((reading, index) => index === 0 || !keysOf(reading).some((key) => first.has(key)));
}

/** What is denied of a topic: 无重复申请办理情况 and 未发生被纠错的情形 deny what is said most closely, not the whole. */
function deniedMeasures({ measures }: Phrase, topic: string, edition: Edition): readonly string[] {
  const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
  const faults = measures.filter((measure) => set[measure]?.fault);
  if (faults.length > 0) return faults;
  // 没有属于执法案卷、行政查询事项的不予公开情形 denies these rows, and not their result.
  const isRowOf = (row: string, result: string) =>
    set[row]?.readings[0]?.startsWith(`${set[result]?.readings[0]}.`) === true;
  const rows = measures.filter((measure) => measures.some((result) => isRowOf(measure, result)));
  if (rows.length > 0) return rows;
  const close = measures.filter((measure) => set[measure]?.alone);
  if (close.length > 0) return close;
  return measures.length > 0 ? measures : wholeOf(topic, edition);
}

/** 未收到公民、法人的申请 is said of every column together, and of one only if no other is named. */
function inColumns(
  columns: readonly string[],
  topic: string,
  edition: Edition,
): readonly (string | undefined)[] {
  if (columns.length === 0) return ALL;
  const all = edition.prose.columns[edition.prose.topics[topic]?.columns ?? ''] ?? {};
  const named = new Set(columns.flatMap((column) => all[column]?.fields ?? []));
  const isAll = Object.values(all).every(({ fields }) => fields.every((field) => named.has(field)));
  return isAll ? ALL : columns;
}

/** Not limited to a column. */
const ALL = [undefined];
