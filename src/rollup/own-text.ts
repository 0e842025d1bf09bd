/** A text cut out of a larger one keeps that in memory; a copy does not. */
export const ownText = (text: string) => Buffer.from(text).toString();
