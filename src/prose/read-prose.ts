import type { Edition } from '../edition/edition.js';
import type { Clause } from './clause.js';
import { cleanProse } from './clean.js';
import { readCompletion } from './completions.js';
import { readCounts } from './counts.js';
import { readDenial } from './denials.js';
import { lexiconOf, ownNames } from './lexicon.js';
import { endSentence, newState, type State, takeIn } from './sentence-state.js';
import type { Author, Statement } from './statement.js';
import { type Token, tokenize } from './tokens.js';

/** What a text says of the figures in an edition's tables, in reading order. Anything else is passed over. */
export function readProse(text: string, edition: Edition, author: Author): Statement[] {
  const clean = cleanProse(text);
  const tokens = tokenize(clean, lexiconOf(edition, author.kind), ownNames(author));
  const statements: Statement[] = [];
  let state: State = newState();
  let from = 0;
  let sentence = 0;
  let before: readonly Token[] = [];
  tokens.forEach((token, index) => {
    const last = index === tokens.length - 1;
    const ends = token.type === 'mark' && token.mark !== 'list';
    if (!ends && !last) return;
    const clause = tokens.slice(from, ends ? index : index + 1);
    from = index + 1;
    const given: Clause = { text: clean, tokens: clause, before, sentence, edition, author };
    statements.push(...readClause(given, state));
    before = clause;
    if (token.type !== 'mark' || token.mark !== 'sentence') return;
    sentence++;
    before = [];
    endSentence(state);
    // A paragraph speaks of its own subject.
    if (clean[token.at] === '\n') state = newState();
  });
  return statements;
}

/** The statements of a clause; the state goes on to the next one. */
function readClause(clause: Clause, state: State): Statement[] {
  if (clause.tokens.length === 0) return [];
  takeIn(state, clause);
  const counts = readCounts(clause, state);
  return [...counts, ...readDenial(clause, state), ...readCompletion(clause, state)];
}
