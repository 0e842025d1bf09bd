// npm run build: dist/ with the program as one file, its code cache, the fonts, the types and the licences.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { buildFonts } from './fonts.js';
import { thirdPartyLicences } from './licences.js';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);

await rm('dist/types', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await compileValidators();
const [result] = await Promise.all([bundle(), buildFonts('dist/fonts')]);
await writeFile('dist/THIRD-PARTY-LICENCES.txt', await thirdPartyLicences(Object.keys(result.metafile.inputs)));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
execFileSync(process.execPath, ['scripts/cache.js'], { stdio: 'inherit' });

/** ajv takes 85 ms to compile a schema; compiled here, it takes 4 to load. */
async function compileValidators() {
  const ids = (await readdir('schemas/data')).map((name) => name.replace(/\.json$/, ''));
  const ajv = addFormats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true, code: { source: true } }));
  for (const id of ids) ajv.addSchema(JSON.parse(await readFile(`schemas/data/${id}.json`, 'utf8')), id);
  const exported = Object.fromEntries(ids.map((id) => [id, id]));
  await writeFile('src/report/data-validators.cjs', standalone.default(ajv, exported));
}

function bundle() {
  return build({
    entryPoints: { report: 'src/index.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    metafile: true,
    legalComments: 'none',
    // Packages that are ES modules ask for it; a CommonJS bundle has none.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}
