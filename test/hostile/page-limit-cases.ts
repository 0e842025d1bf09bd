import type { limits } from '../../src/limits/limits.js';

export type PageLimit = keyof Pick<typeof limits, 'pageSize' | 'pageNodes' | 'nesting'>;

const page = (body: string) =>
  new TextEncoder().encode(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`);

/** html, head and body. */
const ELEMENTS_OF_ITS_OWN = 3;
/** html and body. */
const DEPTH_OF_ITS_OWN = 2;

/** For each limit a page that asks for exactly so much, and, but for that, can be read. */
export const pageLimitCases: Readonly<Record<PageLimit, (amount: number) => Uint8Array>> = {
  pageSize: (size) => page(`<!--${' '.repeat(size - page('<!---->').length)}-->`),
  pageNodes: (count) => page('<br>'.repeat(count - ELEMENTS_OF_ITS_OWN)),
  nesting: (depth) => page('<div>'.repeat(depth - DEPTH_OF_ITS_OWN)),
};
