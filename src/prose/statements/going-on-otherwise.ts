import type { Edition } from '../../edition/edition.js';
import { beginOf, marksOf } from '../arithmetic/stretch.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import { topicsOf } from '../words/senses.js';
import { saidBy, type Token } from '../words/token.js';

/** Whether a number goes on about something that its sentence has told before it, and that the tables do not hold. */
export const goesOnOtherwise = (item: Item, clause: Clause, context: Context): boolean =>
  isInSomeDays(item, clause) ||
  isOfOtherCount(item, clause, context) ||
  isOfApplicants(item, clause) ||
  isOfKind(item, clause, context) ||
  isKindOfGrievances(item, clause) ||
  isMostOfUnits(item, clause) ||
  isOutcomeBehind(item, clause);

/** 11至20个工作日答复的217件: those that took so many days. */
const isInSomeDays = ({ before: [first] }: Item, { text }: Clause): boolean =>
  first !== undefined && text.slice(Math.max(0, first.at - DAYS.length), first.at) === DAYS;
const DAYS = '个工作日';

/** 开放数据集2136个，新增418个: behind something that is no document and counted in the same unit, what is new is of that. */
function isOfOtherCount(
  { before, after, quantity }: Item,
  { before: told, edition }: Clause,
  { theme, tally, sentence }: Context,
): boolean {
  const last = told.at(-1)?.quantity;
  return (
    last?.unit === quantity.unit &&
    tally.latest === undefined &&
    !sentence.countsWhole &&
    theme.topics.length > 0 &&
    theme.topics.every((topic) => isOfDocuments(topic, quantity.unit, edition)) &&
    ![...told, ...before, ...after].some((token) => topicsOf(token).length > 0)
  );
}
/** Documents, in another unit than that in which they are told first of all. */
const isOfDocuments = (topic: string, unit: string, { prose }: Edition): boolean => {
  const { dispute, carriedOut, exampled, units = [] } = prose.topics[topic] ?? {};
  return !dispute && carriedOut === undefined && !exampled && units[0] !== unit;
};

/** 从企业申请看，5件中有4件为药品企业提出，予以公开2件: what came of those of some applicants. */
const isOfApplicants = ({ token: { at }, before, after }: Item, { text }: Clause): boolean =>
  OF_APPLICANTS.test(text.slice(beginOf(text, at, FARTHEST, SENTENCES), at)) &&
  ![...before, ...after].some(namesApplicant);
const namesApplicant = ({ word }: Token) => word?.senses.some(({ as }) => as === 'column') === true;
const OF_APPLICANTS =
  /^从(?:自然人|个人|公民|企业|法人|律师|律所|科研|公益|社会|其他|组织)[^，,；;。\d]{0,12}看[，,]/u;

/** 征收部门承办的申请最多，为231件 */
const isMostOfUnits = ({ before }: Item, { before: told, text }: Clause): boolean =>
  before.every(isUnderstood) && MOST_OF_UNITS.test(saidBy(told, text));
const MOST_OF_UNITS =
  /(?:部门|单位|处|科|局|中心|街道|镇|乡|大队|支队)[^，,；;。\d]{0,10}(?:最多|居首|最高|最大|第一)$/u;

/** 11起案件（复议7起、诉讼4起）被纠正: what came of those in the brackets stands behind them. */
const isOutcomeBehind = ({ before, token: { end } }: Item, { text, edition }: Clause): boolean =>
  before.some((token) => topicsOf(token).some((topic) => edition.prose.topics[topic]?.dispute)) &&
  OUTCOME_BEHIND.test(text.slice(end, end + LONGEST_OUTCOME));
const OUTCOME_BEHIND =
  /^[^（()）。；;]{0,12}[）)](?:均|都|全部|已|被|予以|未|获)*(?:纠[正错]|维持|撤销|败诉|驳回|审结|改判)/u;
const LONGEST_OUTCOME = 24;

/** 投诉举报类申请71件，办结69件: those about complaints, with what came of them, and not those that were taken for complaints. */
const isKindOfGrievances = ({ token: { at, end } }: Item, { text }: Clause): boolean =>
  GRIEVANCES.test(text.slice(beginOf(text, at, FARTHEST, SENTENCES), at)) &&
  HAVE_RESULTS.test(text.slice(end, end + LONGEST_RESULT));
const COMPLAINTS =
  '^[^，,；;\\d]{0,16}(?:投诉|举报|信访|行政处罚|行政许可|行政强制)[^，,；;\\d]{0,6}类的?(?:申请|事项)?(?:共|有|为)?';
const GRIEVANCES = new RegExp(`${COMPLAINTS}$`, 'u');
const BEHIND_GRIEVANCES = new RegExp(
  `${COMPLAINTS}\\d{1,6}[件宗][，,（(](?:其中)?(?:已|均已|全部)?(?:办结|答复|予以公开|公开|部分公开)`,
  'u',
);
const HAVE_RESULTS = /^[，,（(](?:其中)?(?:已|均已|全部)?(?:办结|答复|予以公开|公开|部分公开)/u;
const LONGEST_RESULT = 12;

/** 旧房改造类15件，14件已办结; 3件业主委员会申请均涉及物业管理，2件予以公开: what came of a kind that the sentence has begun with. */
function isOfKind(
  { token: { at }, before, after }: Item,
  { text, edition }: Clause,
  { theme: { topics } }: Context,
): boolean {
  if (!topics.every((topic) => edition.prose.topics[topic]?.results)) return false;
  const said = text.slice(beginOf(text, at, FARTHEST, SENTENCES), at);
  if (BEHIND_GRIEVANCES.test(said) || !KNOWN.test(AMONG_KIND.exec(said)?.[1] ?? '申请')) return true;
  const { kind, whose = kind } =
    (KIND.exec(said) ?? KIND_BEHIND.exec(said) ?? KIND_ALL.exec(said))?.groups ?? {};
  return (
    whose !== undefined &&
    !KNOWN.test(whose) &&
    ![...before, ...after].some((token) => topicsOf(token).length > 0 || namesApplicant(token))
  );
}
const KIND =
  /^(?:其中[，,]?)?(?<kind>[^，,；;。：:（(\d]{2,24}?)(?:类|方面|领域|的)(?:申请|事项)?(?:共|计|有|为|达)?\d{1,6}[件宗](?:[均都全][^，,；;。\d]{0,16})?[，,（(]/u;
/** 企业6件均与集采有关，公开3件 */
const KIND_ALL =
  /^(?<kind>[^，,；;。：:（(\d]{2,24})\d{1,6}[件宗][均都](?!为|是|由|系|[维纠公不办])[^，,；;。\d]{1,16}[，,]/u;
/** 12件事故调查材料申请中，8件为当事人申请: whatever is named. */
const AMONG_KIND = /^\d{1,6}[件宗]([^，,；;。：:（(\d]{2,16})申请中[，,]/u;
const KIND_BEHIND =
  /^(?:收到|受理)?\d{1,6}[件宗](?<whose>[^，,；;。：:（(\d]{2,16})申请[^，,；;。\d]{0,24}[，,]/u;
/** Words of the tables, and of all who may apply. */
const KNOWN =
  /收到|受理|接[收到]|新收|[办审][理结复]|答复|公开|提供|处理|处罚|许可|结转|撤回|复议|诉讼|申请|维持|纠正|掌握|群众|公众|公民|市民|社会|法人|本年|全年/u;
const SENTENCES = marksOf('。；;\n');
const FARTHEST = 120;
