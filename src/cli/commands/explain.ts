import { Chalk } from 'chalk';
import type { Command } from 'commander';
import { editions } from '../../edition/editions.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { nearest } from '../../messages/nearest.js';
import { explanationOf, explanationParts } from '../../rules/explanation.js';
import type { Rule } from '../../rules/rule.js';
import { rules } from '../../rules/rules.js';
import { PASSED } from '../exit.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { wrap } from '../wrap.js';

const texts = messages.cli.explain;

const INDENT = '  ';

export function addExplain(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('explain')
    .description(texts.description)
    .argument('<规则>', texts.rule)
    .action((id: string) => {
      io.stdout(explain(ruleOf(id), io));
      done(PASSED);
    });
}

/** The rule of an id as somebody typed it. @throws Failure that says which was probably meant */
export function ruleOf(typed: string): Rule {
  const found = rules.find(({ id }) => id === typed.normalize('NFKC').trim().toUpperCase());
  if (found) return found;
  const ids = rules.map(({ id }) => id);
  const near = nearest(typed, ids);
  const suggestion = near === undefined ? '' : fill(messages.cli.errors.suggestion, { name: near });
  throw new Failure('unknownRule', { name: typed, suggestion });
}

function explain(rule: Rule, io: Io): string {
  const colors = new Chalk({ level: io.colorLevel });
  const explanation = explanationOf(rule, editions.all);
  const title = `${colors.bold(explanation.id)}  ${explanation.title}`;
  const parts = explanationParts(explanation).map(([heading, text]) => {
    const lines = wrap(text, Math.max(20, io.columns - INDENT.length)).split('\n');
    return [colors.bold(heading), ...lines.map((line) => INDENT + line)].join('\n');
  });
  return `${[title, ...parts].join('\n\n')}\n`;
}
