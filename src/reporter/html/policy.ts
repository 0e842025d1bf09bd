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
