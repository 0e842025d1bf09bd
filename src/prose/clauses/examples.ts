import type { Edition } from '../../edition/edition.js';
import { hasRole, isVerb, measureOf, topicsOf } from '../words/senses.js';
import { oneOf, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const NO_EXAMPLE = roleSet('own', 'limited', 'otherScope', 'ownPeriod', 'otherPeriod', 'item');

/** The tokens of a clause without the examples that it gives of a topic: 办理取水许可、河道采砂等行政许可386件 counts them all. */
export function withoutExamples(tokens: readonly Token[], text: string, edition: Edition): readonly Token[] {
  const etc = tokens.findIndex((token) => isEtc(token, text));
  const behind = etc > 0 ? tokens[etc + 1] : undefined;
  const [topic] = behind ? topicsOf(behind) : [];
  if (topic === undefined || !edition.prose.topics[topic]?.exampled) return tokens;
  const isBefore = (token: Token) =>
    token.type === 'quantity' || hasRole(token, NO_EXAMPLE) || measureOf(token, topic, edition) !== undefined;
  // 项目审批、宅基地审批等许可130件: what stands right before 、 or 等 is an example itself.
  const isExample = (at: number) => at === etc - 1 || tokens[at + 1]?.mark === 'list';
  const from = tokens.findLastIndex((token, at) => at < etc && isBefore(token) && !isExample(at)) + 1;
  return [...tokens.slice(0, from), ...tokens.slice(etc + 1)];
}

const isEtc = oneOf('等');

/**
 * The tokens of a clause without those on whom something was decided: 对会计师事务所等作出行政处罚27件. Whether those are all of
 * them is not said.
 */
export function withoutTargets(tokens: readonly Token[], text: string, { prose }: Edition): readonly Token[] {
  const from = tokens.findIndex((token) => isTo(token, text));
  if (from < 0) return tokens;
  const decided = tokens.findIndex(
    (token, at) => at > from && topicsOf(token).some((topic) => prose.topics[topic]?.exampled),
  );
  const verb = decided - 1;
  const isVerbOf = verb > from + 1 && tokens[verb] !== undefined && isVerb(tokens[verb]);
  if (!isVerbOf || tokens[decided + 1]?.type !== 'quantity') return tokens;
  const isTold = tokens.slice(from, verb).every(({ type }) => type !== 'quantity');
  return isTold ? [...tokens.slice(0, from), ...tokens.slice(verb)] : tokens;
}

const isTo = oneOf('对');
