import type { Command, CommanderError } from 'commander';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { nearest } from '../messages/nearest.js';
import { Failure } from './failure.js';
import type { InvalidValue } from './input/read-options.js';
import type { Io } from './io.js';
import { displayWidth, wrap } from './wrap.js';

const { cli } = messages;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': cli.usage,
  'Options:': cli.options,
  'Commands:': cli.commands,
  'Arguments:': cli.arguments,
};

/** Help and errors of a command in Chinese, and nothing that ends the process. */
export function inChinese(command: Command, io: Io): void {
  const examples = (cli as Readonly<Record<string, unknown>>)[command.name()];
  const lines = isTexts(examples) ? examples.examples.map((line) => `  ${line}`) : [];
  command
    .exitOverride()
    .helpOption('-h, --help', cli.help)
    .configureOutput({
      writeOut: io.stdout,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => io.columns,
    })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (shown) => [...pathOf(shown), ...usageTerms(shown)].join(' '),
      subcommandTerm: (shown) => [shown.name(), ...usageTerms(shown)].join(' '),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined || Array.isArray(defaultValue)
          ? description
          : `${description}（${fill(cli.default, { value: String(defaultValue) })}）`,
      argumentDescription: ({ description }) => description,
      // A hanzi takes two columns, and a line may break after any.
      displayWidth,
      boxWrap: wrap,
    });
  if (lines.length > 0) command.addHelpText('after', `\n${cli.examples}\n${lines.join('\n')}`);
}

function pathOf(command: Command): string[] {
  return command.parent ? [...pathOf(command.parent), command.name()] : [command.name()];
}

function usageTerms(command: Command): string[] {
  const terms = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [cli.usageOptions, ...(command.commands.length > 0 ? [cli.usageCommand] : []), ...terms];
}

const isTexts = (texts: unknown): texts is { examples: string[] } =>
  typeof texts === 'object' && texts !== null && 'examples' in texts;

/** What is wrong with a command line, from what commander says in English. */
export function usageFailure(error: CommanderError, program: Command, args: readonly string[]): Failure {
  const command = program.commands.find((candidate) => candidate.name() === args[0]);
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const about = ['report', command?.name()].filter(Boolean).join(' ');
  switch (error.code) {
    case 'commander.unknownOption': {
      const options = (command ?? program).options.flatMap(({ long }) => long ?? []);
      // With a value behind it, or with the empty one that an option of another command was given: see main.
      const [option = name] = name.split('=');
      return new Failure('unknownOption', {
        name: option,
        command: about,
        suggestion: suggest(option, options),
      });
    }
    case 'commander.unknownCommand':
      return unknownCommand(name, program);
    case 'commander.missingArgument':
      return new Failure('missingArgument', { name, command: about });
    case 'commander.missingMandatoryOptionValue':
      return new Failure('missingOption', { name, command: about });
    case 'commander.optionMissingArgument':
      return new Failure('missingValue', { name });
    case 'commander.invalidArgument':
      return invalidArgument(error.message);
    case 'commander.excessArguments':
      return new Failure('tooMany', { value: command?.args[command.registeredArguments.length] ?? '' });
    case 'commander.help':
      return args[0] === 'help' ? unknownCommand(args[1] ?? '', program) : new Failure('noCommand');
    default:
      return new Failure('badInput', { message: error.message });
  }
}

function unknownCommand(name: string, program: Command): Failure {
  if (/\.\w+$/.test(name)) return new Failure('forgottenCommand', { name });
  const commands = program.commands.map((candidate) => candidate.name());
  return new Failure('unknownCommand', { name, suggestion: suggest(name, commands) });
}

/** error: option '--kind <k>' argument 'x' is invalid. Allowed choices are a, b. Or else the code of a Failure. */
function invalidArgument(message: string): Failure {
  const {
    option = '',
    value = '',
    why = '',
  } = (
    /option '(?<option>.*?)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/s.exec(message) ??
    /value '(?<value>.*)' is invalid for argument '(?<option>.*?)'\. (?<why>.*)$/s.exec(message)
  )?.groups ?? {};
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  if (choices !== undefined)
    return new Failure('badChoice', { option, value, choices: choices.replaceAll(', ', '、') });
  return new Failure(why as InvalidValue, { option, value });
}

function suggest(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  return near === undefined ? '' : fill(cli.errors.suggestion, { name: near });
}
