import { type Command, Option } from 'commander';
import { editions } from '../../edition/editions.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { jsonText } from '../../reporter/json-text.js';
import { type Explanation, explanationOf } from '../../rules/explanation.js';
import { rules } from '../../rules/rules.js';
import { PASSED } from '../exit.js';
import type { Io } from '../io.js';

const texts = messages.cli.rules;

const FORMATS = ['terminal', 'json'] as const;

interface Options {
  format: (typeof FORMATS)[number];
}

export function addRules(program: Command, io: Io, done: (code: number) => void): void {
  const format = fill(texts.format, { formats: FORMATS.join('、') });
  program
    .command('rules')
    .description(texts.description)
    .addOption(new Option('--format <形式>', format).choices(FORMATS).default('terminal'))
    .action((options: Options) => {
      const all = rules.map((rule) => explanationOf(rule, editions.all));
      io.stdout(options.format === 'json' ? json(all, io.version) : list(all));
      done(PASSED);
    });
}

function json(all: readonly Explanation[], version: string): string {
  const entries = all.map((rule) => ({ ...rule, editions: rule.editions.map(({ id }) => id) }));
  return jsonText({ formatVersion: 1, tool: { name: 'report', version }, rules: entries });
}

function list(all: readonly Explanation[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  const rows = all.map(({ id, severity, title }) =>
    fill(texts.row, { id: id.padEnd(width), severity: messages.terminal.severity[severity], title }),
  );
  return `${rows.join('\n')}\n\n${fill(texts.count, { count: all.length })}\n`;
}
