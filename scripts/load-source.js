import { build } from 'esbuild';

/** Imports a module of src, for scripts that run before anything is built. @param {string} file */
export async function loadSource(file) {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const [output] = result.outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(output.contents).toString('base64')}`);
}
