import { once } from '../../edition/memo.js';
import type { TopicsSource } from '../../edition/source.js';
import type { Report } from '../../report/report.js';
import { foldWidth, narrativeOf, type Passage, sentencesOf } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';

const { shortest, named, mentions } = wording.topics;

export const sTopics = defineRule({
  id: 'S-TOPICS',
  severity: 'warning',
  appliesTo: ({ wording: { topics } }) => Object.keys(topics).length > 0,
  needs: ['form'],
  *check({ form }) {
    const { topics } = form.edition.wording;
    for (const source of Object.values(topics)) {
      if (!isAsked(source, form)) continue;
      const passages = narrativeOf(form).filter(({ key }) => source.sections.includes(key));
      const [first] = passages;
      // S-EMPTY and S-HOLD speak of a section that says nothing yet.
      if (!first || first.key !== source.sections[0] || first.text.trim().length < shortest) continue;
      const missing = missingTopics(source, passages);
      if (missing.length > 0)
        yield {
          message: source.kinds ? 'government' : 'section',
          values: { title: first.title, topics: missing.join('、') },
          places: [first.at(0)],
          ...(source.level && { severity: source.level }),
        };
    }
  },
});

function isAsked({ kinds, notOrgans }: TopicsSource, { kind, organ }: Report): boolean {
  if (kinds && !kinds.includes(kind ?? '')) return false;
  return notOrgans === undefined || !pattern(notOrgans).test(organ.value ?? '');
}

/**
 * Any word on a topic will do, of those too that are on it only loosely. Only where a section's own headings name most of
 * the topics, the others must be more than mentioned in passing.
 */
function missingTopics({ topics }: TopicsSource, passages: readonly Passage[]): string[] {
  const text = passages.map((passage) => passage.text).join('\n');
  const headings = text.split('\n').flatMap((line) => HEADING.exec(line)?.[1] ?? []);
  const all = Object.values(topics);
  const isStructured =
    all.filter(({ name }) => headings.some((heading) => heading.includes(foldWidth(name)))).length >= named;
  return all
    .filter((topic) => {
      const word = wordsOn(topic);
      if (headings.some((heading) => word.test(heading))) return false;
      if (!isStructured) return !word.test(text) && !looseWordsOn(topic)?.test(text);
      const speaking = sentencesOf(text).filter((sentence) => word.test(sentence.text));
      return (
        speaking.length < mentions && !speaking.some((sentence) => namesAlone(sentence.text, topic, all))
      );
    })
    .map(({ name }) => name);
}

type Topic = TopicsSource['topics'][string];

/** 建立考核制度，强化监督保障; 做好主动公开、依申请公开和监督保障 only lists them. */
const namesAlone = (sentence: string, { name, telling }: Topic, all: readonly Topic[]): boolean =>
  telling === true &&
  sentence.includes(foldWidth(name)) &&
  all.filter((topic) => sentence.includes(foldWidth(topic.name))).length < named;

const wordsOn = once(({ words }: Topic): RegExp => pattern(words));
const looseWordsOn = once(({ loosely }: Topic): RegExp | undefined =>
  loosely === undefined ? undefined : pattern(loosely),
);

/** （一）主动公开情况。…… */
const HEADING =
  /^\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、是]|\d+[.、])\s*([^。:,;]{2,30})/u;
