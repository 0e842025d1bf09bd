import path from 'node:path';
import { build } from 'esbuild';

/**
 * What only some commands need, by file name in dist: a dynamic import of it becomes a require of that file. esbuild
 * itself splits ES modules only.
 */
const LAZY = new Map([
  ['pdf', 'src/render/pdf/index.ts'],
  ['xls', 'src/source/xls/library.ts'],
  ['page', 'src/source/html/library.ts'],
  ['pdf-source', 'src/source/pdf/library.ts'],
  ['docx', 'src/render/docx/render-docx.ts'],
  ['exceljs', 'src/workbook/exceljs.ts'],
  ['template', 'src/workbook/template/write-template.ts'],
  ['data-validators', 'src/report/data-validators.cjs'],
  ['config-validator', 'src/config/config-validator.cjs'],
  ['findings-validator', 'src/finding/findings-validator.cjs'],
]);

const lazy = {
  name: 'lazy',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: imported, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.relative('.', path.resolve(resolveDir, imported)).replace(/\.js$/, '.ts');
      const [name] = [...LAZY].find(([, source]) => source === file.split(path.sep).join('/')) ?? [];
      return name ? { path: `./${name}.cjs`, external: true } : undefined;
    });
  },
};

/**
 * What packages load at start and nobody here asks for: exceljs its CSV reader, commander the means to start programs
 * as sub-commands; pdfkit ciphers, and where a line of text may end; fontkit what unpacks WOFF2, which is refused before.
 */
const NEVER_ASKED_FOR = new Map([
  ['exceljs', /^\.\.\/csv\/csv$/],
  ['commander', /^node:child_process$/],
  ['pdfkit', /^(@noble\/ciphers\/aes|linebreak)$/],
  ['fontkit', /^brotli\//],
]);

const without = {
  name: 'without',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) {
    for (const [name, filter] of NEVER_ASKED_FOR)
      onResolve({ filter }, ({ importer, path: module }) =>
        importer.split(/[\\/]/).includes(name) ? { path: module, namespace: 'without' } : undefined,
      );
    const nothing = 'module.exports = class {};';
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: nothing }));
  },
};

/** Bundles the program into dist; the packages that it is made of are not needed any more. */
export function bundle() {
  return build({
    entryPoints: Object.fromEntries([['cli', 'src/cli/main.ts'], ['index', 'src/index.ts'], ...LAZY]),
    plugins: [lazy, without],
    // The same functions without worker threads, which take 5 ms to load; in machine code, which saves 30; when needed.
    alias: {
      fflate: 'fflate/browser',
      'tiny-inflate': './scripts/native-inflate.cjs',
      'node:crypto': './scripts/lazy-crypto.cjs',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    metafile: true,
    legalComments: 'none',
    // Packages that are ES modules ask for it; a CommonJS bundle has none.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}
