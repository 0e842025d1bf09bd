import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import type { Setup } from '../../src/page/engine/setup.js';
import type { AnswerTo, FromWorker, Task, TaskKind } from '../../src/page/engine/tasks.js';

export const PAGE = path.resolve(__dirname, '../../dist/page.html');

export const markup = readFileSync(PAGE, 'utf8');

/** What runs in the page itself. */
export const inlineScripts = Array.from(
  markup.matchAll(/<script>([\s\S]*?)<\/script>/g),
  ([, text = '']) => text,
);

/** What its workers are started from, by the names of parts. */
export const workerScripts = new Map(
  Array.from(markup.matchAll(/data-part="([\w-]+)">([^<]*)</g), ([, name = '', packed = '']) => [
    name,
    inflateRawSync(Buffer.from(packed, 'base64')).toString(),
  ]),
);

/** What a worker has beside JavaScript itself, as far as anything here asks for it; for its channels of messages, by which libraries let others have a turn, something simpler. */
const GLOBALS = {
  queueMicrotask,
  setImmediate,
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  setTimeout,
  clearTimeout,
};

/** What reading PDFs asks for besides. */
const FOR_PDFS = {
  AbortController,
  AbortSignal,
  Blob,
  DOMException,
  Headers,
  ReadableStream,
  Request,
  Response,
  URLSearchParams,
  performance,
  structuredClone,
};

/**
 * Takes from a context what JavaScript has learnt since browsers of 2020, but for words' limits: without these, titles
 * of PDFs break elsewhere.
 */
export const WITHOUT_NEWER = `
const newer = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Uint8Array.prototype)': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Array: ['fromAsync'],
  Promise: ['withResolvers', 'try'],
  globalThis: ['Iterator'],
};
for (const [owner, names] of Object.entries(newer)) for (const name of names) delete eval(owner)[name];
`;

/** What it encodes is of the context's own kind of bytes, as in a browser. */
const OWN_BYTES = `
globalThis.TextEncoder = class extends TextEncoder {
  encode(text) {
    return Uint8Array.from(super.encode(text));
  }
};
`;

/** The page's worker without a browser: its scripts, run in a context that knows nothing of Node. */
export class BuiltWorker {
  readonly #parts = new Set<string>();
  #post: ((message: unknown) => void) | undefined;
  #heard: (message: FromWorker) => void = () => {};

  /** @param before a script that runs before all others */
  constructor(
    private readonly setup: Setup,
    private readonly before = '',
  ) {}

  async ask<Kind extends TaskKind>(task: Extract<Task, { kind: Kind }>): Promise<AnswerTo<Kind>> {
    for (;;) {
      const reply = await this.#once(task);
      if (reply.type === 'answer') return reply.answer as AnswerTo<Kind>;
      if (reply.type === 'failed') throw new Error(reply.error);
      for (const part of reply.parts) this.#parts.add(part);
      this.#post = undefined;
    }
  }

  #once(task: Task): Promise<FromWorker> {
    this.#post ??= this.#start();
    const post = this.#post;
    return new Promise((resolve) => {
      this.#heard = resolve;
      post({ type: 'task', id: 0, task });
    });
  }

  #start(): (message: unknown) => void {
    const postMessage = (message: FromWorker) => this.#heard(message);
    const place: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown> = {
      ...GLOBALS,
      ...(this.#parts.has('pdf-source') && FOR_PDFS),
      postMessage,
    };
    const context = createContext(place);
    runInContext(OWN_BYTES + this.before, context);
    for (const name of ['core', ...this.#parts]) runInContext(workerScripts.get(name) ?? '', context);
    const post = (data: unknown) => place.onmessage?.({ data });
    post({ type: 'setup', setup: this.setup });
    return post;
  }
}
