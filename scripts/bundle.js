import path from 'node:path';
import { build } from 'esbuild';

/**
 * What only some commands need, by file name in dist: a dynamic import of it becomes a require of that file. esbuild
 * itself splits ES modules only.
 */
const LAZY = new Map([
  ['pdf', 'src/render/pdf/index.ts'],
  ['data-validators', 'src/report/data-validators.cjs'],
  ['config-validator', 'src/config/config-validator.cjs'],
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

/** exceljs loads its CSV reader with every workbook class; nobody here asks for it. */
const withoutCsv = {
  name: 'without-csv',
  setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
    onLoad({ filter: /exceljs.lib.csv.csv\.js$/ }, () => ({ contents: 'module.exports = class {};' }));
  },
};

/** Bundles the program into dist; the packages that it is made of are not needed any more. */
export function bundle() {
  return build({
    entryPoints: Object.fromEntries([['cli', 'src/cli/main.ts'], ['index', 'src/index.ts'], ...LAZY]),
    plugins: [lazy, withoutCsv],
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    keepNames: true,
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
