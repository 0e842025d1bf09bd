import path from 'node:path';
import { messages } from '../../messages/messages.js';

/** Where the results of an interrupted run go, so that those of a complete one stay: 结果.json is 结果.未完成.json then. */
export function unfinishedName(file: string): string {
  const ending = path.extname(file);
  return `${file.slice(0, file.length - ending.length)}.${messages.cli.unfinished}${ending}`;
}
