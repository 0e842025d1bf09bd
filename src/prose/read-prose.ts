import type { Edition } from '../edition/edition.js';
import { withoutCauses } from './causes.js';
import type { Clause } from './clause.js';
import { cleanProse } from './clean.js';
import { readCompletion } from './completions.js';
import { readCounts } from './counts.js';
import { readDenial } from './denials.js';
import { type Lexicon, lexiconOf, ownNames } from './lexicon.js';
import { mayState, mentionsTopic } from './may-state.js';
import { namedTopics, readPhrase } from './phrase.js';
import { rolesIn } from './senses.js';
import { endSentence, leaveBrackets, newState, type State, takeIn } from './sentence-state.js';
import type { Author, Statement } from './statement.js';
import type { Token } from './token.js';
import { tokenize } from './tokens.js';
import { withoutWaysIn } from './ways-in.js';

/** What a text says of the figures in an edition's tables, in reading order. Anything else is passed over. */
export function readProse(text: string, edition: Edition, author: Author): Statement[] {
  const words: Words = { lexicon: lexiconOf(edition, author), names: ownNames(author) };
  const statements: Statement[] = [];
  let sentence = 0;
  let headed: readonly string[] = [];
  for (const [paragraph, line] of cleanProse(text).split('\n').entries()) {
    if (statements.length >= STATEMENTS_AT_MOST) break;
    if (HEADING.test(line)) headed = isBare(line) ? topicsNamed(line, words, edition) : [];
    if (mayState(line) && (headed.length > 0 || mentionsTopic(line, edition)))
      statements.push(...readParagraph(line, { edition, author, paragraph, sentence, words, headed }));
    sentence += line.length + 1;
  }
  return statements;
}

interface Words {
  readonly lexicon: Lexicon;
  readonly names: Lexicon;
}

/** （二）依申请公开: the paragraphs below go on about it. */
const HEADING = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/u;
const isBare = (line: string) => line.length <= LONGEST_HEADING && !/[。，；：,;:]./u.test(line);
const LONGEST_HEADING = 30;

const topicsNamed = (line: string, { lexicon, names }: Words, edition: Edition) =>
  namedTopics(tokenize(line, lexicon, names), [], edition);

type Setting = Pick<Clause, 'edition' | 'author' | 'paragraph' | 'sentence'> & {
  readonly words: Words;
  /** The topics of the heading that it stands under. */
  readonly headed: readonly string[];
};

function readParagraph(text: string, setting: Setting): Statement[] {
  const { edition, author, paragraph, words, headed } = setting;
  const tokens = withoutWaysIn(tokenize(text, words.lexicon, words.names), text);
  const statements: Statement[] = [];
  // Apart from a heading above, a paragraph speaks of its own subject.
  const state = { ...newState(), topics: headed };
  let { sentence } = setting;
  let from = 0;
  let before: readonly Token[] = [];
  let leading: readonly Token[] = [];
  let outside: State | undefined;
  tokens.forEach((token, index) => {
    const last = index === tokens.length - 1;
    const ends = token.type === 'mark' && token.mark !== 'list';
    if (!ends && !last) return;
    const clause = withoutCauses(tokens.slice(from, ends ? index : index + 1), text, edition);
    const roles = rolesIn(clause);
    from = index + 1;
    readClause(
      { text, tokens: clause, roles, before, paragraph, sentence, edition, author },
      state,
      statements,
    );
    before = clause;
    if (OPENING.has(text[token.at] ?? '')) {
      outside = { ...state };
      leading = clause;
    } else if (outside && CLOSING.has(text[token.at] ?? '')) {
      leaveBrackets(state, outside);
      outside = undefined;
      // 作其他处理（含申请人撤回）5件: brackets that only explain do not part a number from what it counts.
      if (onlyExplains(clause, leading, edition)) before = leading;
    }
    if (token.type !== 'mark' || token.mark !== 'sentence') return;
    sentence++;
    before = [];
    outside = undefined;
    endSentence(state);
  });
  return statements;
}

/** 部分公开（区分处理）4件 says the same twice; 不予处理（重复申请）1件 does not. */
function onlyExplains(inside: readonly Token[], outside: readonly Token[], edition: Edition): boolean {
  if (inside.some(({ type }) => type === 'quantity')) return false;
  const { measures } = readPhrase(outside, [], edition);
  const said = readPhrase(inside, [], edition);
  return said.columns.length === 0 && said.measures.every((measure) => measures.includes(measure));
}

const OPENING = new Set('（(');
const CLOSING = new Set('）)');

/** Words between two marks. Nobody writes more; each is compared with those around it, so that more would take long. */
const LONGEST_CLAUSE = 1000;

/** Of a section, and of a paragraph. A long report has a hundred; to compare ten thousand takes seconds. */
const STATEMENTS_AT_MOST = 2000;

/** Adds the statements of a clause; the state goes on to the next one. */
function readClause(clause: Clause, state: State, into: Statement[]): void {
  if (clause.tokens.length === 0 || clause.tokens.length > LONGEST_CLAUSE) return;
  if (into.length >= STATEMENTS_AT_MOST) return;
  takeIn(state, clause);
  into.push(...readCounts(clause, state), ...readDenial(clause, state), ...readCompletion(clause, state));
}
