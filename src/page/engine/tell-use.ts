import { readRoster } from '../../roster/read-roster.js';
import type { FileUse } from './setup.js';

/** How font files begin: TrueType, OpenType, a collection, and those of pages, which are then said to be of no use. */
const FONTS = ['\0\u0001\0\0', 'OTTO', 'true', 'ttcf', 'wOFF', 'wOF2'];

/** What a config may hold at its top; a data document or results have none of these. */
const CONFIG_KEYS = [
  'rules',
  'waivers',
  'roster',
  'previous',
  'fonts',
  'failOn',
  'cache',
  'site',
  'deadlines',
];

/** Bytes beyond which nothing is a config or a list. */
const LARGEST = 1024 * 1024;

/** What a file is for, as far as its first look tells; undefined where it may be a report. */
export async function tellUse(path: string, bytes: Uint8Array): Promise<FileUse | undefined> {
  if (FONTS.includes(String.fromCharCode(...bytes.subarray(0, 4)))) return 'font';
  if (bytes.length > LARGEST) return undefined;
  if (/\.json$/i.test(path)) return isConfig(bytes) ? 'config' : undefined;
  return /\.(?:csv|tsv|txt)$/i.test(path) && (await isRoster(path, bytes)) ? 'roster' : undefined;
}

/** Whether a file is a list of units. A report is none, for all that both have a label for the unit's name. */
export async function isRoster(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await readRoster(bytes, nameOf(path));
    return true;
  } catch {
    return false;
  }
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function isConfig(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).some((key) => CONFIG_KEYS.includes(key))
    );
  } catch {
    return false;
  }
}
