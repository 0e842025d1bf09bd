/** A text cut out of a larger one keeps that in memory; a copy does not. */
export const ownText = (text: string): string => decoder.decode(encoder.encode(text));

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
