import { sha256Base64 } from '../../platform/digest.js';

/**
 * Nothing is fetched or sent; only this style is applied and only this script runs, both known by their hashes. A page
 * without a script runs none.
 */
export function contentPolicy(style: string, script?: string): string {
  return [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashOf = (text: string) => `sha256-${sha256Base64(text)}`;

/** A policy that allows a style sheet known by its hash and nothing else: no other writer of such pages has it. */
const OWN_POLICY =
  /<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none(?:'|&#39;); (?:script|style)-src (?:'|&#39;)sha256-/;

/** Whether a web page was made by the program itself. @param head the first 1024 bytes of it */
export const isOwnPage = (head: string): boolean => OWN_POLICY.test(head);
