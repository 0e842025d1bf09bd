import type { Edition } from '../../edition/edition.js';
import type { Clause } from '../clauses/clause.js';
import { measuresIn } from '../clauses/phrase.js';
import { scopeOf } from '../context/scope.js';
import { hasRole, isVerb, measureOf, topicsOf } from '../words/senses.js';
import { oneOf, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

/** 办理审批业务3201件, but not 期内废止2件: what is not understood stands for a thing, not before what is done. */
export function namesOther(before: readonly Token[]): boolean {
  const last = before.findLastIndex(({ type }) => type === 'unknown');
  const next = before.slice(last + 1).find(({ word }) => word?.naming === true);
  return last >= 0 && !(next && isVerb(next));
}

/** 征地类申请办结8件, 登记类97件: a kind of them. */
export const isOfKind = (before: readonly Token[], clause: Clause): boolean =>
  isKindOfWork(before.slice(-2), clause) || isOfNamedKind(before, clause);

/** What is called by what is done, as is all that comes in, is told without a word for its kind. */
const isKindOfWork = ([verb, kind]: readonly Token[], { text, edition: { prose } }: Clause): boolean =>
  verb !== undefined &&
  kind !== undefined &&
  isKind(kind, text) &&
  verb.word?.senses.some(
    (sense) => sense.as === 'measure' && prose.measures[sense.set]?.[sense.measure]?.everything,
  ) === true;

const isOfNamedKind = (before: readonly Token[], { text }: Clause): boolean =>
  before.some(
    (token, index) =>
      index > 0 &&
      isKind(token, text) &&
      before[index - 1]?.type === 'unknown' &&
      (before[index + 1]?.word?.topics.length ?? 0) > 0,
  );
const isKind = oneOf('类');

/** 其中国家发展改革委和省政府维持12件: who has judged. */
export function isByJudges(before: readonly Token[], { text, author }: Clause): boolean {
  const verdict = before.find(({ word }) => word?.naming === true);
  const isOrgan = (token: Token) => token.type !== 'unknown' || scopeOf(token, text, author) !== undefined;
  return verdict !== undefined && hasRole(verdict, VERDICT) && before.every(isOrgan);
}
const VERDICT = roleSet('verdict');

/** 涉及病历查询、转由病案室按规定办理的1件: what they are about, and who did it, tells of some that were done. */
export function isAboutSome(before: readonly Token[], topics: readonly string[], clause: Clause): boolean {
  const { text, edition } = clause;
  const [first] = before;
  if (!isAbout(first, text) || text[(before.at(-1)?.end ?? 0) - 1] !== '的') return false;
  const at = before.findIndex(isVerb);
  const verb = before[at];
  if (!verb || before.slice(0, at).every(({ type }) => type !== 'unknown')) return false;
  const measures = topics.flatMap((topic) => measureOf(verb, topic, edition) ?? []);
  return measuresIn({ topics, measures }, edition).every(({ outcome }) => !outcome);
}

/** 延期 in 延期答复13件 makes it another count; an organ's name before a verb does not. */
export const isModified = (
  before: readonly Token[],
  topics: readonly string[],
  { text, author, edition }: Clause,
) =>
  before.some((token, at) => {
    const modifier = at > 0 ? before[at - 1] : undefined;
    if (modifier?.type !== 'unknown' || !isVerb(token)) return false;
    // 个别答复 in 个别答复被复议机关纠正2件 is of another topic.
    if (topics.length > 0 && !topics.some((topic) => measureOf(token, topic, edition))) return false;
    return (
      !MANNER.test(text.slice(modifier.at, modifier.end)) && scopeOf(modifier, text, author) === undefined
    );
  });

/** 依职权作出, 按权限办理, 经梳理废止, 一年收到: by what right, after what or when it was done. */
const MANNER = /^(?:依|按|经|据)[^延超逾撤抽]{1,6}$|^这?一年$/u;

/** 个别申请人提交申请19件: how many came from some of them. */
export const isBySome = (before: readonly Token[], { text }: Clause): boolean =>
  before.some((token) => isSome(token, text) && APPLICANTS.test(text.slice(token.end, token.end + 4)));
const isSome = oneOf('个别', '少数', '同一', '某');
const APPLICANTS = /^(?:的)?(?:申请人|申请者|群众|市民|村民|居民|当事人|企业|公民)/u;

/** 涉及行政处罚的58件: what requests were about, not what was decided. */
export const isOfSubject = (before: readonly Token[], { text, edition }: Clause): boolean =>
  before.some((token, index) => isAbout(token, text) && isOfDecisions(before[index + 1], edition));
const isAbout = oneOf('涉及', '涉及到', '关于', '有关');
const isOfDecisions = (token: Token | undefined, { prose }: Edition) =>
  token !== undefined && topicsOf(token).some((topic) => prose.topics[topic]?.exampled);
