import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * One font for each role of GB/T 9704, all under the Open Font License. No free 仿宋 or 小标宋 is at hand:
 * 宋 stands in for both.
 */
const roles = {
  body: {
    package: '@expo-google-fonts/noto-serif-sc',
    file: '400Regular/NotoSerifSC_400Regular.ttf',
    licence: 'LICENSE_FONT',
  },
  title: {
    package: '@expo-google-fonts/noto-serif-sc',
    file: '700Bold/NotoSerifSC_700Bold.ttf',
    licence: 'LICENSE_FONT',
  },
  heading1: {
    package: '@expo-google-fonts/noto-sans-sc',
    file: '500Medium/NotoSansSC_500Medium.ttf',
    licence: 'LICENSE_FONT',
  },
  heading2: {
    package: '@fontsource/lxgw-wenkai',
    // Named latin by mistake: it is the whole font. 500 is the weight that the designer calls Regular.
    file: 'files/lxgw-wenkai-latin-500-normal.woff',
    licence: 'LICENSE',
    // Set for Latin text, a third of a character wide; the next font's fill a character.
    without: '‘’“”',
  },
};

/** What is kept beside Chinese characters: first and last code point. */
const symbols = [
  [0x20, 0x7e],
  [0xa1, 0xff],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x20ac, 0x20ac],
  [0x2100, 0x21ff],
  [0x2200, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x2642],
  [0x2713, 0x2718],
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff5e],
  [0xffe0, 0xffe6],
];

/** Drawn by the glyph of another character: two names for one glyph make copied text ambiguous. */
const aliases = '\u00ad\u2011\u2012\u2015\u2022\u2027\u2035\u301c';

/** fwid draws a dash as wide as a character, ccmp joins two of them: —— */
const features = ['fwid', 'ccmp'];
const unusedTables = ['BASE', 'GDEF', 'GPOS', 'STAT', 'gasp', 'vhea', 'vmtx'];

/**
 * Cuts the fonts down to the characters of official writing, one `<role>.ttf` each, licences beside them.
 * @param {string} outFolder
 * @returns {Promise<boolean>} false when the folder was up to date
 */
export async function buildFonts(outFolder) {
  const stampFile = path.join(outFolder, 'fonts.stamp');
  const extra = (await readFile(path.join(here, 'common-characters.txt'), 'utf8')).replace(/\s/g, '');
  const stamp = await stampOf(extra);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  await mkdir(outFolder, { recursive: true });
  const characters = officialCharacters(extra);
  for (const [role, source] of Object.entries(roles)) {
    const folder = packageFolder(source.package);
    const kept = [...characters].filter((character) => !source.without?.includes(character)).join('');
    const font = await subsetFont(await readFile(path.join(folder, source.file)), kept, {
      targetFormat: 'sfnt',
      noHinting: true,
      keepFeatures: features,
      dropTables: unusedTables,
    });
    await writeFile(path.join(outFolder, `${role}.ttf`), font);
    const licence = `LICENSE-${path.basename(source.package)}.txt`;
    await copyFile(path.join(folder, source.licence), path.join(outFolder, licence));
  }
  await writeFile(stampFile, stamp);
  return true;
}

/**
 * GB 2312, 通用规范汉字表 and symbols.
 * @param {string} extra the characters of 通用规范汉字表 (国发〔2013〕23号) that are not in GB 2312
 */
function officialCharacters(extra) {
  const ranges = symbols.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  return new Set([...gb2312(), ...extra, ...ranges].filter((character) => !aliases.includes(character)));
}

/** Rows and cells of GB 2312 are two bytes of GBK. */
function gb2312() {
  const decoder = new TextDecoder('gbk');
  const characters = [];
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.push(decoder.decode(new Uint8Array([row, cell])));
  return characters.filter((character) => !/[\ufffd\p{Co}]/u.test(character));
}

/** @param {string} extra */
async function stampOf(extra) {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  hash.update(extra);
  const packages = new Set(['subset-font', ...Object.values(roles).map((role) => role.package)]);
  for (const name of packages) {
    const { version } = JSON.parse(await readFile(path.join(packageFolder(name), 'package.json'), 'utf8'));
    hash.update(`${name} ${version}`);
  }
  return hash.digest('hex');
}

/** @param {string} name */
function packageFolder(name) {
  return path.dirname(require.resolve(`${name}/package.json`));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildFonts(path.join(here, '..', 'dist', 'fonts'));
