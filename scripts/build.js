// npm run build: dist/ with the program as one file, its code cache, the offline page, the fonts, the types and the licences.
// Where nothing has changed since, nothing is made again.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isBuilt, noteBuilt } from './build-stamp.js';
import { bundle } from './bundle.js';
import { buildFonts } from './fonts.js';
import { thirdPartyLicences } from './licences.js';
import { buildPage } from './page/build-page.js';
import { bundlePdfjs } from './pdfjs.js';
import { compileValidators } from './validators.js';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);

if (await isBuilt()) process.exit();
await rm('dist/build.stamp', { force: true });
await rm('dist/types', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
const [sources] = await Promise.all([bundlePdfjs(), compileValidators()]);
const [result, , inPage] = await Promise.all([
  bundle(),
  buildFonts('dist/fonts'),
  buildPage('dist/page.html'),
  compileTypes(),
]);
await writeFile(
  'dist/THIRD-PARTY-LICENCES.txt',
  await thirdPartyLicences([...Object.keys(result.metafile.inputs), ...sources, ...inPage]),
);
execFileSync(process.execPath, ['scripts/cache.js'], { stdio: 'inherit' });
await noteBuilt();

/** In a process of its own, as it takes as long as all the rest. */
async function compileTypes() {
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'];
  await promisify(execFile)(process.execPath, compiler).catch(({ stdout }) => {
    process.stdout.write(stdout);
    process.exit(1);
  });
  // The program is CommonJS, and so its types are: a CommonJS program may not ask for those of a module.
  await writeFile('dist/types/package.json', '{"type":"commonjs"}\n');
}
