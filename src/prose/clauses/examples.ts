import type { Edition } from '../../edition/edition.js';
import { hasRole, measureOf, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const NO_EXAMPLE = roleSet('own', 'limited', 'otherScope', 'ownPeriod', 'otherPeriod', 'item');

/** The tokens of a clause without the examples that it gives of a topic: 办理取水许可、河道采砂等行政许可386件 counts them all. */
export function withoutExamples(tokens: readonly Token[], text: string, edition: Edition): readonly Token[] {
  const etc = tokens.findIndex(({ at, end }) => text[at] === '等' && end === at + 1);
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
