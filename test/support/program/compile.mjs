import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { COMPILED, SOURCE } from './places.cjs';

/** Packages that are published as ES modules only, which Node 20 does not require. */
const ES_MODULES = /^(chalk|get-east-asian-width|parse5|tinyglobby)(\/|$)/;

/** Leaves a module what it imports to ask for, but for what only a bundler takes. */
const apart = {
  name: 'apart',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /./ }, ({ path: asked, kind, resolveDir, importer }) => {
      if (kind === 'entry-point' || !importer.startsWith(SOURCE)) return undefined;
      if (asked.endsWith('.json') || ES_MODULES.test(asked)) return undefined;
      return { path: asked.endsWith('.cjs') ? path.resolve(resolveDir, asked) : asked, external: true };
    });
  },
};

/**
 * Makes of each module of the program one that Node loads. Only what has changed is written, and whole, as another run
 * may be reading it.
 */
export async function compile() {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  const { outputFiles } = await build({
    entryPoints: files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => path.join(SOURCE, file)),
    outbase: SOURCE,
    outdir: COMPILED,
    plugins: [apart],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    sourcemap: 'linked',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    write: false,
  });
  for (const { path: file, contents } of outputFiles) {
    if (existsSync(file) && readFileSync(file).equals(contents)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file);
  }
}
