import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { measuresIn, type Phrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import type { Tally } from '../../context/tally.js';

/** 自然人176件、企业31件，其他21件: the columns that the sentence has not counted by name, or the form's own of that name. */
export function otherColumns(
  { before, after }: Item,
  counting: Phrase,
  { text, edition }: Clause,
  tally: Tally,
): Phrase | undefined {
  const [first] = before;
  if (!first || after.length > 0 || counting.columns.length === 0) return undefined;
  if (!OTHERS.test(text.slice(first.at, before.at(-1)?.end))) return undefined;
  const told = fieldsIn(tally);
  const all = fieldsOf(counting, edition);
  const rest = all.filter((field) => !told.has(field));
  return { ...counting, columns: [], fields: [rest, all.slice(-1)] };
}

/** 自然人176件、企业31件，其他组织21件: by its name the form's own column, or all organizations that were not counted. */
export function withColumnsLeft(
  own: Phrase,
  counting: Phrase | undefined,
  edition: Edition,
  tally: Tally,
): Phrase {
  if (own.columns.length !== 1 || (counting?.columns.length ?? 0) === 0) return own;
  const last = fieldsOf(own, edition).at(-1);
  if (last === undefined || fieldsNamed(own, edition).join() !== last) return own;
  const told = fieldsIn(tally);
  const rest = fieldsOf(own, edition).filter((field) => !told.has(field));
  return { ...own, columns: [], fields: [[last], rest] };
}

/** 自然人258件（含上年结转13件）: what brackets tell to be carried over is of the columns before them. */
export function carriedOfColumns(
  own: Phrase,
  counting: Phrase | undefined,
  { before }: Item,
  { text, edition }: Clause,
): Phrase {
  const from = before[0]?.at ?? 0;
  const isInBrackets = BRACKETS.has(text[from] ?? '') || BRACKETS.has(text[from - 1] ?? '');
  if (!isInBrackets || own.columns.length > 0 || !counting || counting.columns.length === 0) return own;
  const isCarried = measuresIn(own, edition).some(({ carried }) => carried);
  return isCarried ? { ...own, columns: counting.columns } : own;
}
const BRACKETS = new Set('（(');

/** 自然人申请办结55件，其中予以公开22件: what came of those of the columns that were counted so, or of all. */
export function resultsOfColumns(
  own: Phrase,
  counting: Phrase | undefined,
  { sentence, tally }: Context,
  edition: Edition,
): Phrase {
  const isNamedAmong = sentence.counting === undefined;
  const isResult = (phrase: Phrase) =>
    phrase.measures.length > 0 &&
    measuresIn(phrase, edition).every(({ outcome, concluded }) => outcome || concluded);
  if (!counting || own.topics[0] !== counting.topics[0] || own.columns.length > 0) return own;
  const { column } = edition.prose.topics[own.topics[0] ?? ''] ?? {};
  const columns = counting.columns.length > 0 ? fieldsNamed(counting, edition) : counting.fields?.[0];
  // 自然人申请中，予以公开22件; 企业申请6件，予以公开3件
  const isDivided =
    isResult(counting) || (isNamedAmong && counting.measures.length === 0) || tellsOnlyColumns(tally, column);
  if (!columns || own.fields || !isResult(own) || !isDivided) return own;
  return { ...own, fields: [columns, ...(column === undefined ? [] : [[column]])] };
}

/** Whether a sentence has counted columns, and nothing of the total. */
const tellsOnlyColumns = ({ inSentence }: Tally, total: string | undefined): boolean =>
  inSentence.length > 0 &&
  inSentence.every(({ reading }) =>
    reading.every(({ cells }) => cells.every(({ field }) => field !== total)),
  );

const fieldsNamed = ({ topics: [topic = ''], columns }: Phrase, { prose }: Edition) =>
  columns.flatMap((column) => prose.columns[prose.topics[topic]?.columns ?? '']?.[column]?.fields ?? []);

/** What is said of the columns that are left. */
const OTHERS = /^其[他它余](?:类型|类别)?的?(?:主体|申请主体|申请人|单位|机构|类|申请)?$/u;

/** 自然人5件、企业1件，合计6件: all columns, or those that the sentence has counted. */
export function allColumns(counting: Phrase, tally: Tally, edition: Edition): Phrase {
  const told = fieldsIn(tally);
  const named = fieldsOf(counting, edition).filter((field) => told.has(field));
  const [topic = ''] = counting.topics;
  const { column } = edition.prose.topics[topic] ?? {};
  return { ...counting, columns: [], fields: [...(column === undefined ? [] : [[column]]), named] };
}

const fieldsIn = ({ inSentence }: Tally) =>
  new Set(
    inSentence.flatMap(({ reading }) => reading.flatMap(({ cells }) => cells.map(({ field }) => field))),
  );

/** In the order of the form. */
function fieldsOf({ topics: [topic = ''] }: Phrase, { prose }: Edition): readonly string[] {
  const columns = Object.values(prose.columns[prose.topics[topic]?.columns ?? ''] ?? {});
  return columns.flatMap(({ fields }) => fields).filter((field, at, all) => all.indexOf(field) === at);
}
