import { vocabulary } from '../edition/vocabulary.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { RuleTexts } from '../messages/rule-texts.js';
import { isLocked, type Rule } from '../rules/rule.js';
import { FAIL_ON, LEVELS } from './config.js';

const texts = messages.config;

/** The JSON Schema of report.config.json: editors complete and explain by it, and the program checks by it. */
export function configSchema(rules: readonly Rule[]): object {
  const open = rules.filter((rule) => !isLocked(rule));
  const text = { type: 'string', minLength: 1 };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: texts.title,
    description: texts.description,
    type: 'object',
    properties: {
      $schema: { description: texts.schema, type: 'string' },
      rules: {
        description: texts.rules,
        type: 'object',
        properties: Object.fromEntries(
          open.map((rule) => [rule.id, { description: describe(rule), enum: LEVELS }]),
        ),
        additionalProperties: false,
      },
      waivers: { description: texts.waivers, type: 'array', items: waiver(open) },
      roster: { description: texts.roster, ...text },
      previous: { description: texts.previous, ...text },
      fonts: { description: texts.fonts, ...text },
      failOn: { description: texts.failOn, enum: FAIL_ON },
      cache: { description: texts.cache, type: 'boolean' },
      deadlines: deadlines(),
      site: site(),
    },
    additionalProperties: false,
  };
}

/** A cell of a workbook, or a place of a document as findings name it: 第3张表第6行第9列. */
const CELL = '^(?:(?:.+!)?[A-Z]{1,3}[1-9][0-9]*|第[0-9]+.*)$';

function waiver(rules: readonly Rule[]): object {
  const text = { type: 'string', pattern: '\\S' };
  return {
    type: 'object',
    required: ['rule', 'reason'],
    anyOf: [{ required: ['organ'] }, { required: ['file'] }],
    properties: {
      rule: { description: texts.waiver.rule, enum: rules.map(({ id }) => id) },
      organ: { description: texts.waiver.organ, ...text },
      file: { description: texts.waiver.file, ...text },
      cell: { description: texts.waiver.cell, type: 'string', pattern: CELL },
      key: { description: texts.waiver.key, ...text },
      reason: { description: texts.waiver.reason, ...text },
      until: { description: texts.waiver.until, type: 'string', format: 'date' },
    },
    additionalProperties: false,
  };
}

/** A kind may be named by its key or in Chinese, as everywhere; not twice, as only one could hold. */
function deadlines(): object {
  const kinds = Object.entries(vocabulary.kinds);
  const day = (kind: string) => ({
    description: fill(texts.deadlines.kind, { kind }),
    type: 'string',
    pattern: '^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
  });
  return {
    description: texts.deadlines.all,
    type: 'object',
    properties: Object.fromEntries(
      kinds.flatMap(([key, title]) => [
        [key, day(title)],
        [title, day(title)],
      ]),
    ),
    allOf: kinds.map((names) => ({ not: { required: names } })),
    additionalProperties: false,
  };
}

function site(): object {
  const text = { type: 'string', pattern: '\\S' };
  return {
    description: texts.site.all,
    type: 'object',
    properties: {
      name: { description: texts.site.name, ...text },
      columnName: { description: texts.site.columnName, ...text },
      columnType: { description: texts.site.columnType, ...text },
      url: { description: texts.site.url, type: 'string', pattern: '^https?://' },
    },
    additionalProperties: false,
  };
}

function describe({ id, severity }: Rule): string {
  const { title } = (messages.rules as Readonly<Record<string, RuleTexts>>)[id] ?? { title: id };
  return fill(texts.rule, { id, title, severity: messages.terminal.severity[severity] });
}
