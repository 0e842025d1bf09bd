import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a module of src or test, for scripts that run before anything is built. @param {string} file */
export async function loadSource(file) {
  const here = JSON.stringify(path.resolve(file));
  const result = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    // What a module that is imported from a text has not; packages and fixtures are found with them.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href), __filename: here },
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(${here});
const __dirname = ${JSON.stringify(path.dirname(path.resolve(file)))};`,
    },
    // exceljs never gets to where it would ask for it.
    external: ['@aws-sdk/*'],
  });
  const [output] = result.outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(output.contents).toString('base64')}`);
}
