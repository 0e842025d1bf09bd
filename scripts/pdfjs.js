import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const PACKAGE = 'node_modules/pdfjs-dist';
const SOURCE = `${PACKAGE}/legacy/build/pdf.worker.mjs`;

/** Where the parts of the source end that read; behind them stand those that write, and the worker around all. */
const END = ';// ./src/core/writer.js';

/** What is used of pdfjs, which exports nothing but a worker that draws pages. */
const USED = [
  'BaseStream',
  'CMap',
  'Catalog',
  'DecodeStream',
  'Dict',
  'EvaluatorPreprocessor',
  'IdentityToUnicodeMap',
  'Name',
  'OPS',
  'PartialEvaluator',
  'PasswordException',
  'Ref',
  'Stream',
  'StreamsSequenceStream',
  'XRef',
  'setVerbosityLevel',
];

/** By these, fonts that are not in the file name the characters of simplified Chinese. */
const MAPS = [
  'Adobe-GB1-UCS2',
  ...['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'].flatMap((name) => [
    `${name}-H`,
    `${name}-V`,
  ]),
];

/**
 * Makes of pdfjs one CommonJS module with what is used of it: what takes a file apart, reads its streams and its fonts,
 * and nothing that draws, decodes pictures into them or asks a network.
 * @returns {Promise<string[]>} the files that it is made of
 */
export async function bundlePdfjs() {
  const source = await readFile(SOURCE, 'utf8');
  const end = source.indexOf(END);
  if (end < 0) throw new Error(`${SOURCE} is another version: look where its parts end that read`);
  const maps = await Promise.all(
    MAPS.map(async (name) => [name, await readFile(`${PACKAGE}/cmaps/${name}.bcmap`, 'base64')]),
  );
  await build({
    stdin: {
      contents: `${source.slice(0, end)}
export const characterMaps = ${JSON.stringify(Object.fromEntries(maps))};
export { ${USED.join(', ')} };`,
      resolveDir: '.',
      sourcefile: SOURCE,
    },
    outfile: 'src/source/pdf/pdfjs.cjs',
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'neutral',
    target: 'node20',
    legalComments: 'none',
    // Only means of decoding pictures ask for it.
    define: { 'import.meta.url': '""' },
  });
  return [SOURCE];
}
