import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folders of src in the order of the flow: a file imports only from its own folder and from those above. */
const FLOW = [
  'platform',
  'messages',
  'limits',
  'edition',
  'package',
  'source',
  'report',
  'indicators',
  'prose',
  'workbook',
  'document-marks',
  'correct',
  'roster',
  'finding',
  'rules',
  'config',
  'check',
  'fix',
  'compare',
  'document',
  'render',
  'reporter',
  'publish',
  'rollup',
  'page',
  'batch',
  'cli',
];

const src = path.resolve(__dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && name.includes('/'));

test('every folder has its place in the flow', () => {
  expect(new Set(files.map((name) => name.split('/')[0]))).toEqual(new Set(FLOW));
});

test.each(files)('%s imports only from above', (name) => {
  const folder = name.split('/')[0] ?? '';
  const code = readFileSync(path.join(src, name), 'utf8');
  const imported = [...code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(name), target),
  );
  const below = imported.filter((target) => {
    const place = FLOW.indexOf(target.split('/')[0] ?? '');
    return place > FLOW.indexOf(folder);
  });
  expect(below).toEqual([]);
});

/** The steps by which prose is read, in the order in which it goes through them. */
const STEPS = ['words', 'arithmetic', 'clauses', 'readings', 'context', 'statements'];

test.each(files.filter((name) => name.startsWith('prose/') && name.split('/').length > 2))(
  '%s knows no later step',
  (name) => {
    const stepOf = (file: string) => STEPS.indexOf(file.split('/')[1] ?? '');
    const code = readFileSync(path.join(src, name), 'utf8');
    const imported = [...code.matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) =>
      path.posix.join(path.posix.dirname(name), target),
    );
    const prose = imported.filter((target) => target.startsWith('prose/') && target.split('/').length > 2);
    expect(stepOf(name)).toBeGreaterThanOrEqual(0);
    expect(prose.filter((target) => stepOf(target) > stepOf(name))).toEqual([]);
  },
);

test.each([
  ['exceljs', 'workbook/exceljs.ts'],
  ['exceljs/lib/doc/workbook.js', 'workbook/exceljs.ts'],
  ['exceljs/lib/utils/shared-formula.js', 'source/xlsx/formulas.ts'],
  ['commander', 'cli/'],
])('%s is only known to %s', (library, place) => {
  const users = files.filter((name) =>
    new RegExp(`from '${library}'`).test(readFileSync(path.join(src, name), 'utf8')),
  );
  expect(users.filter((name) => !name.startsWith(place) && !name.endsWith('.d.ts'))).toEqual([]);
  expect(users.length).toBeGreaterThan(0);
});
