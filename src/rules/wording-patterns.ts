import wording from '../../schemas/wording.json' with { type: 'json' };

/** What prose gives away, whatever the edition: patterns, deadlines, tariffs. */
export { wording };

/**
 * Patterns read text as passages give it, with half-width letters, digits and marks. Most texts have none of what they
 * look for: a pattern begins with its own first characters, for which the engine leaps through the text, and what must
 * stand before them is looked back for only behind those.
 */
export const pattern = (source: string, flags = 'u'): RegExp => new RegExp(source, flags);
