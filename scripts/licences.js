import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a package brings along inside its own files, by its folder. */
const INSIDE = new Map([
  [
    'node_modules/docx',
    [
      'base64-js',
      'buffer',
      'hash.js',
      'ieee754',
      'immediate',
      'inherits',
      'jszip',
      'lie',
      'minimalistic-assert',
      'nanoid',
      'pako',
      'readable-stream',
      'sax',
      'setimmediate',
      'string_decoder',
      'xml',
      'xml-js',
    ].map((name) => `node_modules/${name}`),
  ],
]);

/** The licence texts of the packages that a bundle holds. @param {string[]} inputs its source files */
export async function thirdPartyLicences(inputs) {
  const folders = inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const all = folders.flatMap((folder) => [folder, ...(INSIDE.get(folder) ?? [])]);
  const texts = await Promise.all([...new Set(all)].sort().map(licenceOf));
  return texts.join(`\n${'='.repeat(80)}\n\n`);
}

/** @param {string} folder */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? await readFile(path.join(folder, file), 'utf8') : await otherLicenceOf(name, folder);
  return `${name} ${version} (${license ?? 'see text'})\n\n${text.trim()}\n`;
}

const KEPT = fileURLToPath(new URL('licences/', import.meta.url));

/**
 * The licence of a package that ships without a file for it: in its README, else as its repository has it, kept here.
 * @param {string} name @param {string} folder
 * @throws when there is none: what is passed on must say under what terms
 */
async function otherLicenceOf(name, folder) {
  const readme = (await readdir(folder)).find((entry) => /^readme/i.test(entry));
  const said = readme ? await readFile(path.join(folder, readme), 'utf8') : '';
  const [, section = ''] = /^#+ *licen[cs]e\b.*$([\s\S]*)/im.exec(said) ?? [];
  if (/copyright/i.test(section)) return section.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return readFile(path.join(KEPT, `${path.basename(name)}.txt`), 'utf8');
}
