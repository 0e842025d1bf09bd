/** The codes of a text's characters: a text is looked through by them, as each character by itself is a string to make. */
export const codesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
