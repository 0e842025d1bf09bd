import years from '../../../../schemas/years.json' with { type: 'json' };

/** Of schemas/years.json, a pattern with its lists written out: {verbs} are all that report a result. */
export const yearPattern = (said: string, flags = 'u'): RegExp =>
  new RegExp(
    said.replace(/\{(verbs|units)\}/gu, (_, list: keyof typeof years.lists) => years.lists[list]),
    flags,
  );

type Word = keyof typeof years.words;

/** What stands around a year, by its name. */
export const WORDS = Object.fromEntries(
  Object.entries(years.words).map(([name, { said }]) => [name, yearPattern(said)]),
) as Readonly<Record<Word, RegExp>>;
