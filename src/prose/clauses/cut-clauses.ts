import type { Edition } from '../../edition/edition.js';
import { hasRole, rolesIn, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { withoutCauses } from './causes.js';
import type { Clause } from './clause.js';
import { withoutExamples, withoutTargets } from './examples.js';
import { withoutNextYears } from './next-years.js';
import { withoutOthersDisputes } from './others-disputes.js';
import { withOwnName, withoutOwnField } from './own-field.js';
import { isUnderstood, measuresIn, readPhrase } from './phrase.js';

/** Where a paragraph stands, and in whose report. */
export type Setting = Pick<Clause, 'edition' | 'author' | 'paragraph' | 'sentence'>;

/** Cuts the tokens of a paragraph into its clauses; between two marks that stand together is an empty one. */
export function clausesOf(text: string, all: readonly Token[], setting: Setting): Clause[] {
  const clauses: Clause[] = [];
  const { edition, author, paragraph } = setting;
  let { sentence } = setting;
  let stretch = 0;
  let before: readonly Token[] = [];
  /** What stands before each of the brackets that are open. */
  let leading: (readonly Token[])[] = [];
  for (const { tokens: said, mark } of betweenMarks(withoutNextYears(all, text, edition))) {
    const own = withoutOthersDisputes(withOwnName(said, text, author), text, setting, before);
    const causes = withoutTargets(withoutCauses(own, text, edition), text, edition);
    const told = withoutExamples(causes, text, edition);
    const tokens = withoutOwnField(told, text, author);
    const ends = mark && endOf(mark, text);
    const roles = rolesIn(tokens);
    clauses.push({ text, tokens, roles, before, ends, paragraph, sentence, stretch, edition, author });
    // 行政复议——5件: a dash of two characters.
    const isDash = tokens.length === 0 && mark && text[mark.at] === '—';
    if (!isDash && !tellsWho(tokens, text, before)) before = tokens;
    if (mark && SEMICOLONS.has(text[mark.at] ?? '')) stretch++;
    if (ends === 'opens brackets') leading.push(tokens);
    else if (ends === 'closes brackets') {
      // 作其他处理（含申请人撤回）5件: brackets that only explain do not part a number from what it counts.
      const outside = leading.pop();
      if (outside) before = ledInBy(outside, tokens, edition) ?? before;
    } else if (ends === 'sentence') {
      sentence++;
      before = [];
      leading = [];
    }
  }
  return clauses;
}

/** 收到申请1件，为个人申请，已不予公开: who applied stands between what was counted and what came of it. */
function tellsWho(tokens: readonly Token[], text: string, before: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || before.at(-1)?.type !== 'quantity' || !ARE.test(text.slice(first.at, first.at + LONGEST_ARE)))
    return false;
  return (
    tokens.some(namesApplicant) &&
    tokens.every((token) => namesApplicant(token) || topicsOf(token).length > 0 || isUnderstood(token))
  );
}

const ARE = /^(?:申请(?:人|者|主体))?(?:均|都|全部)?[为系是属]/u;
const LONGEST_ARE = 8;
const namesApplicant = ({ word }: Token) => word?.senses.some(({ as }) => as === 'column') === true;

/** What stands before a mark, or at the end of a paragraph without one. */
interface Between {
  readonly tokens: readonly Token[];
  readonly mark: Token | undefined;
}

function betweenMarks(all: readonly Token[]): Between[] {
  const found: Between[] = [];
  let from = 0;
  all.forEach((mark, index) => {
    if (mark.type !== 'mark' || mark.mark === 'list') return;
    found.push({ tokens: all.slice(from, index), mark });
    from = index + 1;
  });
  if (from < all.length) found.push({ tokens: all.slice(from), mark: undefined });
  return found;
}

function endOf({ mark, at }: Token, text: string): Clause['ends'] {
  if (mark === 'sentence') return 'sentence';
  const character = text[at] ?? '';
  return OPENING.has(character) ? 'opens brackets' : CLOSING.has(character) ? 'closes brackets' : undefined;
}

const SEMICOLONS = new Set('；;');
const OPENING = new Set('（(');
const CLOSING = new Set('）)');

const PART = roleSet('part');

/**
 * What leads in a number behind brackets. 部分公开（区分处理）4件 says the same twice; of 不予处理（重复申请）1件 either may be
 * counted.
 */
function ledInBy(
  outside: readonly Token[],
  inside: readonly Token[],
  edition: Edition,
): readonly Token[] | undefined {
  if (inside.some(({ type }) => type === 'quantity')) return undefined;
  const { measures, topics } = readPhrase(outside, [], edition);
  // 办结率（办结数占应办数比例）96.5%: how it is reckoned.
  if (measuresIn({ measures, topics }, edition).some(({ rateOf }) => rateOf)) return outside;
  const said = readPhrase(inside, [], edition);
  if (said.columns.length > 0) return undefined;
  // （含申请人撤回）
  if (inside[0] && hasRole(inside[0], PART)) return outside;
  const further = said.measures.filter((measure) => !measures.includes(measure));
  if (further.length === 0) return outside;
  const isOne =
    measures.length > 0 && said.measures.length === 1 && !said.unknownBefore && !said.unknownWithin;
  return isOne ? [...outside, ...inside] : undefined;
}
