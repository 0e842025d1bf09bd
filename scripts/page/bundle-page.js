import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const shim = (/** @type {string} */ name) => path.join(here, 'shims', name);

/** What not every visit needs, by its name in the page; see src/page/engine/parts.ts. */
const PARTS = new Map([
  ['pdf', 'src/render/pdf/index.ts'],
  ['xls', 'src/source/xls/library.ts'],
  ['pdf-source', 'src/source/pdf/library.ts'],
  ['html', 'src/source/html/library.ts'],
  ['docx', 'src/render/docx/render-docx.ts'],
  ['template', 'src/workbook/template/write-template.ts'],
  ['exceljs', 'src/workbook/exceljs.ts'],
  ['config', 'src/config/config-validator.cjs'],
]);

/** The oldest browser that offices still have. */
const TARGET = 'chrome86';

/** The browser's own of what Node and a browser give differently. */
const platform = {
  name: 'platform',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\.\/node\.js$/ }, ({ resolveDir }) =>
      path.basename(resolveDir) === 'platform' ? { path: path.join(resolveDir, 'browser.ts') } : undefined,
    );
  },
};

/** A dynamic import of a part asks the worker for it. */
const parts = {
  name: 'parts',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path: imported, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.relative('.', path.resolve(resolveDir, imported)).replace(/\.js$/, '.ts');
      const [name] = [...PARTS].find(([, source]) => source === file.split(path.sep).join('/')) ?? [];
      return name ? { path: name, namespace: 'part' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path: name }) => ({
      contents: `module.exports = globalThis.reportParts.use(${JSON.stringify(name)});`,
    }));
  },
};

/** What exceljs asks for of Node, as far as writing a workbook needs it. */
const ALIASES = {
  fflate: 'fflate/browser',
  stream: 'readable-stream',
  events: shim('events.cjs'),
  fs: shim('nothing.cjs'),
  crypto: shim('nothing.cjs'),
  util: shim('util.cjs'),
};

/** exceljs loads its CSV reader and nobody here asks for it. */
const without = {
  name: 'without',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\.\.\/csv\/csv$/ }, ({ importer }) =>
      /node_modules.exceljs/.test(importer) ? { path: shim('nothing.cjs') } : undefined,
    );
  },
};

/** @param {string} entry @param {Partial<import('esbuild').BuildOptions>} [options] */
async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    plugins: [platform, parts, without],
    alias: ALIASES,
    inject: [shim('globals.js')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'iife',
    target: TARGET,
    legalComments: 'none',
    charset: 'utf8',
    define: {
      global: 'globalThis',
      // Nobody looks for files beside a script that has no address.
      'import.meta.url': '"file:///"',
      'process.env.NODE_ENV': '"production"',
    },
    ...options,
  });
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

/** The scripts of the page: the view's, and those of workers by the names of their parts. */
export async function bundlePage() {
  const view = await bundle('src/page/view/main.ts');
  const core = await bundle('src/page/worker.ts');
  const scripts = new Map([['core', core.text]]);
  const inputs = new Set([...view.inputs, ...core.inputs]);
  for (const [name, entry] of PARTS) {
    const part = await bundle(entry, {
      globalName: 'reportPart',
      footer: { js: `reportParts.add(${JSON.stringify(name)},reportPart);` },
    });
    // Each in a function of its own, as they follow each other in one script.
    scripts.set(name, `;(function(){${part.text}})();\n`);
    for (const input of part.inputs) inputs.add(input);
  }
  return { view: view.text, scripts, inputs: [...inputs] };
}
