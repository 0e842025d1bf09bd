import { Argument, type Command } from 'commander';
import { messages } from '../../messages/messages.js';
import { bashCompletion } from '../completion/bash.js';
import { commandWords } from '../completion/command-words.js';
import { zshCompletion } from '../completion/zsh.js';
import { PASSED } from '../exit.js';
import type { Io } from '../io.js';

const texts = messages.cli.completion;

const SHELLS = { bash: bashCompletion, zsh: zshCompletion };

export function addCompletion(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('completion')
    .description(texts.description)
    .addArgument(new Argument('<命令行程序>', texts.shell).choices(Object.keys(SHELLS)))
    .action((shell: keyof typeof SHELLS) => {
      io.stdout(SHELLS[shell](commandWords(program), texts.note));
      done(PASSED);
    });
}
