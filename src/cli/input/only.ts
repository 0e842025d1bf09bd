import { type Command, InvalidArgumentError } from 'commander';
import type { Endings } from '../../batch/endings.js';
import { messages } from '../../messages/messages.js';

export interface OnlyFlag {
  only?: Endings;
}

export function addOnlyOption(command: Command): Command {
  return command.option('--only <后缀,…>', messages.cli.only, endingsOf);
}

/** `docx,.XLSX` */
function endingsOf(text: string): Endings {
  const endings = text.split(/[,，、\s]+/).flatMap((each) => each.replace(/^\*?\./, '').toLowerCase() || []);
  if (endings.length === 0) throw new InvalidArgumentError('emptyValue');
  return new Set(endings);
}
