import { type Command, InvalidArgumentError, Option } from 'commander';
import { editions } from '../../edition/editions.js';
import { vocabulary } from '../../edition/vocabulary.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';

const { read } = messages.cli;

const KINDS = Object.keys(vocabulary.kinds);

/** The flags for workbooks that don't say who reports for which year. */
export function addReadOptions(command: Command): Command {
  const ids = editions.all.map(({ id }) => id);
  return command
    .option('--year <年度>', read.year, yearNumber)
    .option('--organ <名称>', read.organ)
    .addOption(kindOption(read.kind))
    .addOption(new Option('--edition <版本>', fill(read.edition, { editions: ids.join('、') })).choices(ids));
}

export function readOptionsOf({ organ, year, kind, edition }: ReadOptions): ReadOptions {
  return {
    ...(organ !== undefined && { organ }),
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind }),
    ...(edition !== undefined && { edition }),
  };
}

/** The kind of an organ, by its key or its Chinese name. @param description with `{kinds}` for their list */
export function kindOption(description: string): Option {
  return new Option('--kind <类别>', fill(description, { kinds: kindList() }))
    .choices(KINDS)
    .argParser((text: string) => {
      const [found] = Object.entries(vocabulary.kinds).find((names) => names.includes(text)) ?? [];
      if (found === undefined) throw new InvalidArgumentError(`Allowed choices are ${KINDS.join(', ')}.`);
      return found;
    });
}

/** `department（部门）、…` */
function kindList(): string {
  return Object.entries(vocabulary.kinds)
    .map(([key, label]) => `${key}（${label}）`)
    .join('、');
}

/** What an option's value may be refused for; a message of that name says so. */
export type InvalidValue = 'badNumber' | 'badYear' | 'badJobs' | 'badShard' | 'emptyValue';

const refuse = (why: InvalidValue) => new InvalidArgumentError(why);

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw refuse('badNumber');
  return Number(text);
}

export function yearNumber(text: string): number {
  if (!/^\d{4}$/.test(text)) throw refuse('badYear');
  return Number(text);
}

export function notEmpty(text: string): string {
  if (text === '') throw refuse('emptyValue');
  return text;
}
