import prose from '../../../schemas/prose.json' with { type: 'json' };

/** What a word does in a sentence, whatever the sentence counts. */
export type Role = keyof typeof prose.roles;

/** The words that every edition's prose is read with, each as it is written down: see spellings. */
export const vocabulary = prose;

const bits = new Map(Object.keys(prose.roles).map((role, index) => [role, 2 ** index]));
if (bits.size > 31) throw new Error('more roles than bits');

/** A set of roles in one number: tokens are asked for their roles all the time. */
export function roleSet(...roles: readonly Role[]): number {
  return roles.reduce((set, role) => set | (bits.get(role) ?? 0), 0);
}
