import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';

/** ajv takes 85 ms to compile a schema; compiled here, it takes 4 to load. */
export async function compileValidators() {
  const ids = (await readdir('schemas/data')).map((name) => name.replace(/\.json$/, ''));
  const data = new Map(ids.map((id) => [id, `schemas/data/${id}.json`]));
  await compile(data, 'src/report/data-validators.cjs');
  const findings = new Map([['findings', 'schemas/findings.schema.json']]);
  await compile(findings, 'src/finding/findings-validator.cjs', { allErrors: false });
  const config = new Map([['config', 'schemas/config.schema.json']]);
  // What is wrong is quoted, and what could stand there instead.
  await compile(config, 'src/config/config-validator.cjs', { verbose: true, strictRequired: false });
}

/**
 * @param {ReadonlyMap<string, string>} schemas schema files by the names under which their validators are exported
 * @param {string} target
 * @param {import('ajv').Options} options
 */
async function compile(schemas, target, options = {}) {
  const ajv = addFormats.default(
    new Ajv2020({ allErrors: true, allowUnionTypes: true, ...options, code: { source: true } }),
  );
  for (const [name, file] of schemas) ajv.addSchema(JSON.parse(await readFile(file, 'utf8')), name);
  const exported = Object.fromEntries([...schemas.keys()].map((name) => [name, name]));
  await writeFile(target, standalone.default(ajv, exported));
}
