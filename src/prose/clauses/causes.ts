import type { Edition } from '../../edition/edition.js';
import type { Word } from '../words/lexicon.js';
import { hasRole, topicsOf } from '../words/senses.js';
import { oneOf, type Token, wordToken } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const OWN = roleSet('own');
const HARMLESS = roleSet('filler', 'own', 'limited', 'joint', 'applicant', 'negation', 'ownPeriod');

/** What stands for a cause that is none of the report's: the tables do not hold 因行政处罚引发的行政复议. */
export const OTHER_CAUSE: Word = {
  text: '',
  senses: [],
  topics: [],
  roles: roleSet('foreign'),
  naming: false,
  onTopic: false,
};

/**
 * The tokens of a clause without the cause of a dispute that it names: 因政府信息公开答复引发的行政复议, 对答复不服提起行政诉讼. A
 * cause that has nothing to do with requests stays as something that the tables do not hold.
 */
export function withoutCauses(tokens: readonly Token[], text: string, edition: Edition): readonly Token[] {
  const from = tokens.findIndex((token) => begins(token, text));
  if (from < 0) return behindOwnFault(tokens, text, edition);
  let end = from + 1;
  while (end < tokens.length && !isEffect(tokens[end], text, edition)) end++;
  if (end === tokens.length || end === from + 1) return tokens;
  const cause = tokens.slice(from + 1, end);
  // 因信息公开未发生行政复议 denies the effect; whether the cause limits it is for the denial to say.
  if (cause.slice(-1).some((token) => hasRole(token, NEGATION))) return tokens;
  const isDefeat = DEFEATS.test(wordOf(tokens[end], text));
  // 因征地引起的, 因投诉引起的: as before, what is not understood limits what follows.
  if (
    !cause.some((token) => namesOther(token, edition)) &&
    !cause.every((token) => isOfRequests(token, text) || (isDefeat && FAULTS.test(wordOf(token, text))))
  )
    return tokens;
  const [first] = cause;
  const other = cause.some((token) => namesOther(token, edition));
  const kept = other && first ? [wordToken(OTHER_CAUSE, first.at, first.end)] : [];
  // 省水利厅受理针对我局信息公开的行政复议: whose answers they were stays.
  const whose = cause.filter((token) => hasRole(token, OWN));
  const denied = deniesCause(tokens[from], text) ? from + 1 : from;
  return [...tokens.slice(0, denied), ...whose, ...kept, ...tokens.slice(end)];
}

/** 申请答复不规范导致行政复议被纠正2件: how requests were answered is a cause of the report's own. */
function behindOwnFault(tokens: readonly Token[], text: string, edition: Edition): readonly Token[] {
  const effect = tokens.findIndex((token) => leadsTo(token, text));
  const dispute = tokens[effect + 1];
  if (effect <= 0 || !dispute || !topicsOf(dispute).some((topic) => isDispute(topic, edition))) return tokens;
  const cause = tokens.slice(0, effect);
  const isOwn =
    cause.some((token) => isOwnFault(token, text) || ofRequests(token, edition)) &&
    !cause.some((token) => token.type === 'quantity' || namesOther(token, edition));
  return isOwn ? tokens.slice(effect) : tokens;
}

const leadsTo = oneOf('导致', '引发', '引起', '造成');
const isOwnFault = oneOf('答复', '办理答复', '公开');
const ofRequests = (token: Token, { prose }: Edition) =>
  topicsOf(token).some((topic) => prose.topics[topic]?.carriedOut !== undefined);

const wordOf = (token: Token | undefined, text: string) => (token ? text.slice(token.at, token.end) : '');

const begins = (token: Token, text: string) => leadsIn(token, text) || deniesCause(token, text);
const leadsIn = oneOf('因', '由于', '不服', '对', '由', '就', '针对');

/** 未发生针对, 没有因: a denial that leads in a cause, and stays. */
const deniesCause = (token: Token | undefined, text: string) =>
  token !== undefined && hasRole(token, NEGATION) && LEADS_IN_CAUSE.test(wordOf(token, text));
const NEGATION = roleSet('negation');
const LEADS_IN_CAUSE = /(?:因|针对)$/u;

const EFFECTS = /^(?:被|提起|引发|引起|引致|导致|产生|发生|申请(?:行政)?复议)/u;

/** Where the cause ends: at the verb, or at the dispute itself. */
function isEffect(token: Token | undefined, text: string, edition: Edition): boolean {
  if (!token) return false;
  return EFFECTS.test(wordOf(token, text)) || topicsOf(token).some((topic) => isDispute(topic, edition));
}

const isDispute = (topic: string, { prose }: Edition) => prose.topics[topic]?.dispute === true;

/** A topic of its own beside requests and disputes: 行政处罚, 行政许可. */
const namesOther = (token: Token, { prose }: Edition) =>
  topicsOf(token).some((topic) => {
    const { dispute, carriedOut } = prose.topics[topic] ?? {};
    return !dispute && carriedOut === undefined;
  });

const OF_REQUESTS = /^(?:问题|信息|不作为|结果|内容)$/u;
/** 因答复程序不当被法院纠正: why an answer was corrected limits nothing, as it would limit what is denied. */
const FAULTS =
  /^(?:程序|期限|时限|依据|条款|格式|形式|不当|不足|不全|不准|不准确|不规范|不充分|瑕疵|错误|引用|说理|不)$/u;
const DEFEATS = /^被.*(?:纠[正错]|撤销|败诉)/u;

function isOfRequests(token: Token, text: string): boolean {
  if (token.type === 'mark') return token.mark === 'list';
  if (token.type === 'word' && (token.word.topics.length > 0 || token.word.naming)) return true;
  return hasRole(token, HARMLESS) || OF_REQUESTS.test(wordOf(token, text));
}
