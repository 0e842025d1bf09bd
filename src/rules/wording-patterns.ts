import wording from '../../schemas/wording.json' with { type: 'json' };

/** What prose gives away, whatever the edition: patterns, deadlines, tariffs. */
export { wording };

/** Patterns read text as passages give it, with half-width letters, digits and marks. */
export const pattern = (source: string, flags = 'u'): RegExp => new RegExp(source, flags);
