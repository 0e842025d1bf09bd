import type { Edition } from '../edition/edition.js';
import type { Author } from './author.js';
import type { Clause } from './clauses/clause.js';
import { clausesOf, type Setting } from './clauses/cut-clauses.js';
import { namedTopics } from './clauses/phrase.js';
import { withoutWaysIn } from './clauses/ways-in.js';
import { afterDenial, type Context, contextUnder, enterClause, leaveClause } from './context/context.js';
import { topicsImplied } from './context/topics-implied.js';
import { readCompletion } from './statements/completions/completions.js';
import { readToldOfAll } from './statements/completions/told-of-all.js';
import { readDenial } from './statements/denials/denials.js';
import { readWordedGrowth } from './statements/growth/worded-growth.js';
import { type Read, readNumbers } from './statements/numbers.js';
import { readWordedShare } from './statements/shares/worded-shares.js';
import type { Statement } from './statements/statement.js';
import { cleanProse } from './words/clean.js';
import { lexiconOf } from './words/edition-lexicon.js';
import type { Lexicon } from './words/lexicon.js';
import { mentionsTopic } from './words/lexicon.js';
import { mayState } from './words/may-state.js';
import { ownNames } from './words/own-names.js';
import type { Token } from './words/token.js';
import { tokenize } from './words/tokenize.js';

/** What a text says of the figures in an edition's tables, in reading order. Anything else is passed over. */
export function readProse(text: string, edition: Edition, author: Author): Statement[] {
  const words: Words = { lexicon: lexiconOf(edition, author), names: ownNames(author) };
  const statements: Statement[] = [];
  let sentence = 0;
  let headed: readonly string[] = [];
  let before: readonly string[] = [];
  for (const [paragraph, line] of cleanProse(text).split('\n').entries()) {
    if (statements.length >= STATEMENTS_AT_MOST) break;
    const level = HEADING.exec(line)?.groups?.item;
    // 1.数量。共收到申请41件 stands under （二）依申请公开情况 still.
    if (level !== undefined && isBare(line)) headed = namedTopics(wordsOf(line, words), [], edition);
    else if (level !== undefined && !ITEM.test(level)) headed = [];
    // Apart from a heading above, a paragraph speaks of its own subject.
    const mayBeRead = headed.length > 0 || line.includes('%') || mentionsTopic(line, words.lexicon);
    if (mayBeRead && mayState(line)) {
      const read = readParagraph(line, words, { headed, before }, { edition, author, paragraph, sentence });
      statements.push(...read.statements);
      before = read.topics;
    } else if (line !== '') before = [];
    sentence += line.length + 1;
  }
  return statements;
}

/** Of a section, and of a paragraph. A long report has a hundred; to compare ten thousand takes seconds. */
const STATEMENTS_AT_MOST = 2000;

interface Words {
  readonly lexicon: Lexicon;
  readonly names: Lexicon;
}

const wordsOf = (line: string, { lexicon, names }: Words): Token[] => tokenize(line, lexicon, names);

/** （二）依申请公开: the paragraphs below go on about it. */
const HEADING = /^(?<item>[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/u;
const ITEM = /\d/u;
const isBare = (line: string) => line.length <= LONGEST_HEADING && !/[。，；：,;:]./u.test(line);
const LONGEST_HEADING = 30;

/** The topics of the heading above, and those that the paragraph before has ended with. */
interface Above {
  readonly headed: readonly string[];
  readonly before: readonly string[];
}

/** Clause by clause, each in the context of those before it. */
function readParagraph(text: string, words: Words, { headed, before }: Above, setting: Setting) {
  const tokens = withoutWaysIn(wordsOf(text, words), text);
  const statements: Statement[] = [];
  let context = contextUnder(headed.length > 0 ? headed : topicsImplied(tokens, before, setting.edition));
  for (const clause of clausesOf(text, tokens, setting)) {
    if (statements.length >= STATEMENTS_AT_MOST) break;
    const read = readClause(clause, context);
    statements.push(...read.statements);
    context = leaveClause(read.context, clause);
  }
  return { statements, topics: context.theme.foreign ? NOTHING : context.theme.topics };
}

const NOTHING: readonly string[] = [];

function readClause(clause: Clause, before: Context): Read {
  const { length } = clause.tokens;
  if (length === 0 || length > LONGEST_CLAUSE) return { statements: [], context: before };
  const numbers = readNumbers(clause, enterClause(before, clause));
  const denial = readDenial(clause, numbers.context, before.theme);
  const context = afterDenial(numbers.context, denial.denied);
  const further = [
    ...readCompletion(clause, context),
    ...readToldOfAll(clause, context),
    ...readWordedGrowth(clause, context),
    ...readWordedShare(clause, context),
  ];
  return { statements: [...numbers.statements, ...denial.statements, ...further], context };
}

/** Words between two marks. Nobody writes more; each is compared with those around it, so that more would take long. */
const LONGEST_CLAUSE = 1000;
