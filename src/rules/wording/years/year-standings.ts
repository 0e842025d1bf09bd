import { type Sentence, sentencesOf } from '../../passages.js';
import { toldIn } from './same-matter.js';
import type { ListOf, Standing } from './year-told.js';
import { WORDS } from './year-words.js';

/** Which section a text is of, as far as years are concerned. */
export interface SectionOfYears {
  readonly isPreface: boolean;
  /** Plans for the next year belong there. */
  readonly isOfProblems: boolean;
}

/** The part of a standing that the text up to a sentence settles. */
type Before = Omit<Standing, keyof SectionOfYears | 'last' | 'next' | 'leadsToThisYear'> & {
  /** The sentence before was a heading. */
  readonly wasHeading: boolean;
};

const AT_A_PARAGRAPH = { opens: true, hasThisYear: false, told: '', toldOfNone: '' };
const AT_THE_START: Before = {
  ...AT_A_PARAGRAPH,
  isHeaded: true,
  isOfPlans: false,
  wasHeading: true,
  improves: false,
  mends: false,
  list: undefined,
};

/** The sentences of a section that are of interest, each with where it stands. */
export function* standingsIn(
  text: string,
  year: number,
  section: SectionOfYears,
  isOfInterest: (sentence: Sentence) => boolean,
): Generator<{ readonly sentence: Sentence; readonly standing: Standing }> {
  const sentences = sentencesOf(text).filter(({ text: sentence }) => sentence.trim() !== '');
  // What stands behind the last of interest is not walked through: most texts name no year but in the first.
  const wanted = sentences.map(isOfInterest);
  const walked = sentences.slice(0, wanted.lastIndexOf(true) + 1);
  let behind = AT_THE_START;
  for (const [at, sentence] of walked.entries()) {
    const [before, after] = [sentences[at - 1], sentences[at + 1]];
    const begins = !before || text.slice(before.index + before.text.length, sentence.index).includes('\n');
    const goesOn = text[sentence.index - 1] === ';';
    const reached = enter(behind, sentence.text, { begins, goesOn }, section);
    if (wanted[at]) {
      const [last = '', next = ''] = [before?.text, after?.text];
      const leadsToThisYear = opensWith(year, next);
      yield { sentence, standing: { ...section, ...reached, last, next, leadsToThisYear } };
    }
    behind = leave(reached, sentence.text, year, section);
  }
}

/** A paragraph begins with a subject of its own, and a list ends where no semicolon leads on. */
function enter(
  before: Before,
  sentence: string,
  { begins, goesOn }: { readonly begins: boolean; readonly goesOn: boolean },
  { isOfProblems }: SectionOfYears,
): Before {
  const list = goesOn ? before.list : undefined;
  const mends = before.mends || (isOfProblems && WORDS.mending.test(sentence));
  const isLabelled = LABELLED.test(sentence);
  if (!begins && !isLabelled) return { ...before, mends, list };
  const isNumbered = isLabelled || NUMBERED.test(sentence);
  return {
    ...before,
    ...AT_A_PARAGRAPH,
    isHeaded: before.wasHeading || isNumbered,
    isOfPlans: isNumbered ? WORDS.headsPlans.test(sentence) : before.isOfPlans,
    mends,
    list,
  };
}

function leave(before: Before, sentence: string, year: number, { isOfProblems }: SectionOfYears): Before {
  const wasHeading = isHeading(sentence);
  const isOfThisYear = WORDS.tellsOfThisYear.test(sentence) || sentence.includes(String(year));
  return {
    ...before,
    opens: before.opens && wasHeading,
    wasHeading,
    hasThisYear: before.hasThisYear || isOfThisYear,
    told: isOfThisYear ? before.told + toldIn(sentence) : before.told,
    toldOfNone: isOfThisYear ? before.toldOfNone : before.toldOfNone + toldIn(undated(sentence)),
    improves: before.improves || (isOfProblems && WORDS.improving.test(sentence)),
    list: (isOfProblems ? listIn(sentence) : undefined) ?? before.list,
  };
}

/** What a list is of that begins in a sentence. */
function listIn(sentence: string): ListOf {
  if (WORDS.announcesPlans.test(sentence)) return 'plans';
  return WORDS.headsImprovements.test(sentence) ? 'improvements' : undefined;
}

/** The clauses of a sentence before the first that names a year, or before the last. */
function undated(sentence: string): string {
  const year = sentence.search(YEAR);
  return sentence.slice(0, sentence.lastIndexOf(',', year < 0 ? sentence.length : year) + 1);
}
const YEAR = /\d{4}年/u;

/** 2023年, 到2023年, 今年收到41件 */
const opensWith = (year: number, sentence: string): boolean =>
  sentence
    .trim()
    .replace(/^[到至]了?/u, '')
    .startsWith(`${year}年`) || WORDS.opensNow.test(sentence);

/** Whether what is to be done was spoken of before, in a sentence so far or above it. */
export const tellsOfImproving = (said: string, { improves }: Pick<Standing, 'improves'>): boolean =>
  improves || WORDS.improving.test(said);

/** （二）依申请公开：2023年未收到申请: one paragraph may hold several, each on a subject of its own. */
const LABELLED = /^\s*\([一二三四五六七八九十]{1,3}\)/u;

/** （一）主动公开情况, （一）加强主动公开，深化重点领域信息公开, 2.依申请公开 */
const isHeading = (sentence: string) =>
  sentence.length <= LONGEST_HEADING &&
  !/\d/.test(sentence.replace(NUMBERED, '')) &&
  (!sentence.includes(',') || LABELLED.test(sentence));

const NUMBERED = /^\s*\(?\d{1,2}[.、,)]/u;

const LONGEST_HEADING = 24;
