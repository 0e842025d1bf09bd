import type { Command, Option } from 'commander';
import { rules } from '../../rules/rules.js';
import { formatNames } from '../output/formats.js';

/** What can be typed after a command, as its definition has it. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly string[];
  /** What may follow a flag; none where that is a file or free text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What the first argument may be; none where it is a file. */
  readonly arguments: readonly string[];
}

/** The commands of a program, with their flags and the choices of those. */
export function commandWords(program: Command): CommandWords[] {
  return program.commands.map((command) => {
    const options = command.options.filter(({ hidden }) => !hidden);
    return {
      name: command.name(),
      description: command.description(),
      flags: [...options.flatMap(namesOf), '--help'],
      values: new Map(
        options.flatMap((option) => {
          const values = option.argChoices ?? VALUES[option.long ?? ''] ?? [];
          return values.length === 0 ? [] : namesOf(option).map((name) => [name, values] as const);
        }),
      ),
      arguments: command.registeredArguments[0]?.argChoices ?? (command.name() === 'explain' ? RULES : []),
    };
  });
}

const RULES = rules.map(({ id }) => id);

/** Values of flags that are more than one of some choices: a format may be followed by a file. */
const VALUES: Readonly<Record<string, readonly string[]>> = { '--format': formatNames };

const namesOf = ({ short, long }: Option): string[] => [short, long].filter((name) => name !== undefined);
