import type { FileEntry, FindingEntry } from '../../finding/entry.js';
import { groupFindings, type Suggestion } from '../../finding/group.js';
import { count, type Status } from '../../finding/result.js';
import { titleOf } from '../../finding/wording.js';
import { clip } from '../../messages/clip.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { adviceAmong } from '../advice.js';
import { plain } from '../plain.js';
import { shortSinceText } from '../since-text.js';
import { statusText } from '../status-text.js';

const { diagnosis, ledger } = messages;
const { letter: texts } = ledger;

/** What the ledger keeps of a checked file: thousands of them are in memory together. */
export interface FileDigest {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly status: Status;
  /** In words. */
  readonly result: string;
  readonly errors: number;
  readonly warnings: number;
  /** How it compares with an earlier run, in a few words; '' where that is not known. */
  readonly since: string;
  /** Whether it got better, worse, or came for the first time. */
  readonly trend: Trend | undefined;
  /** What is to be looked at first, in a few words; '' where there is nothing. */
  readonly first: string;
  /** What is to be done about it, a sentence each, the most important first; no more than are told. */
  readonly items: readonly string[];
  /** Whether some of them are only to be looked into. */
  readonly hasChecks: boolean;
  /** How many there are in all. */
  readonly total: number;
}

/** Items of a letter: nobody reads more, and a row of a sheet is no higher. */
const ITEMS_AT_MOST = 10;
const LONGEST_ITEM = 240;
const LONGEST_HEADLINE = 60;

export function digestOf(file: FileEntry): FileDigest {
  const { path, organ, year, status, findings } = file;
  const items = itemsOf(file);
  return {
    path: plain(path),
    organ: organ === null ? null : plain(organ),
    year,
    status,
    result: statusText(file),
    errors: count(findings, 'error') + file.rules.crashed.length,
    warnings: count(findings, 'warning'),
    since: shortSinceText(file),
    trend: trendOf(file),
    first: clip(items[0]?.headline ?? '', LONGEST_HEADLINE),
    items: items.slice(0, ITEMS_AT_MOST).map(({ text }) => clip(text, LONGEST_ITEM)),
    hasChecks: items.some(({ isCheck }) => isCheck),
    total: items.length,
  };
}

export type Trend = 'delivered' | 'worse' | 'better';

function trendOf({ since }: FileEntry): Trend | undefined {
  if (!since) return undefined;
  if (since.delivered) return 'delivered';
  if (since.new.length > 0) return 'worse';
  return since.mended.length > 0 ? 'better' : undefined;
}

interface Item {
  readonly headline: string;
  readonly text: string;
  readonly isCheck?: true;
}

/** The wrong sums by what puts them right, then what else is an error, then what has to be looked into. */
function itemsOf(file: FileEntry): Item[] {
  const groups = groupFindings(file);
  const suggestions = groups.flatMap((group) => group.suggestions);
  const alone = groups.flatMap((group) => group.findings).filter(({ waived }) => !waived);
  const of = (severity: FindingEntry['severity']) => alone.filter((finding) => finding.severity === severity);
  return [
    ...suggestions.map(suggested),
    ...of('error').map(found),
    ...of('warning').map(checked),
    ...file.rules.crashed.map(({ rule, error }) => crashed(rule, error)),
  ];
}

function suggested({ choices }: Suggestion): Item {
  const [first, ...others] = choices;
  const advice = plain(adviceAmong(choices));
  if (others.length > 0) return { headline: advice, text: fill(texts.oneOf, { choices: advice }) };
  const clears = fill(first.clears > 1 ? diagnosis.clears : diagnosis.clearsOne, { clears: first.clears });
  return {
    headline: advice,
    text: `${advice}${clears}${plain(fill(diagnosis.because, { why: first.why }))}`,
  };
}

function found({ rule, message, places: [place] }: FindingEntry): Item {
  const at = (text: string) => (place ? fill(texts.at, { at: place.at, message: text }) : text);
  return { headline: plain(at(titleOf(rule))), text: plain(at(message)) };
}

function checked(finding: FindingEntry): Item {
  const { headline, text } = found(finding);
  return { headline, text: fill(texts.check, { text }), isCheck: true };
}

function crashed(rule: string, error: string): Item {
  const text = plain(fill(messages.reporters.crashed, { rule, error }));
  return { headline: text, text };
}
