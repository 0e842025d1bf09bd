import { readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import lock from '../../package-lock.json';
import { PROJECT } from '../cli/workplace.js';

const page = readFileSync(path.join(PROJECT, 'docs/dependencies.md'), 'utf8');
const listed = new Map(
  [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, name = '', licence = '', where = '', purpose = '']) => [name, { licence, where, purpose }],
  ),
);

const direct: Readonly<Record<string, string>> = {
  ...('dependencies' in packageJson ? (packageJson.dependencies as Record<string, string>) : {}),
  ...packageJson.devDependencies,
};

interface Installed {
  readonly license?: string;
  readonly version: string;
}

const installed = (name: string): Installed =>
  JSON.parse(readFileSync(path.join(PROJECT, 'node_modules', name, 'package.json'), 'utf8'));

test('every package has a line that says what it is for, and no line is left over', () => {
  expect([...listed.keys()].sort()).toEqual(Object.keys(direct).sort());
  for (const { where, purpose } of listed.values()) expect([where, purpose]).not.toContain('');
});

test.each(Object.keys(direct))('%s has the licence that is listed', (name) => {
  expect(listed.get(name)?.licence).toBe(installed(name).license);
});

test('the program installs nothing', () => {
  expect(packageJson).not.toHaveProperty('dependencies');
  expect(packageJson).not.toHaveProperty('optionalDependencies');
  expect(packageJson).not.toHaveProperty('peerDependencies');
});

test('versions are pinned, and the overrides for known holes hold in what is installed', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed(name).version).toBe(version);
  }
  const versions = Object.entries(lock.packages as Record<string, { version?: string }>);
  for (const [name, range] of Object.entries(packageJson.overrides.exceljs)) {
    const found = versions.filter(([place]) => place.endsWith(`node_modules/${name}`));
    const least = range.replace('^', '');
    expect(found.length).toBeGreaterThan(0);
    for (const [place, { version = '' }] of found)
      expect([place, version.localeCompare(least, 'en', { numeric: true }) >= 0]).toEqual([place, true]);
  }
});

test('packages come from the registry and nowhere else, with a checksum', () => {
  const places = Object.entries(lock.packages as Record<string, { resolved?: string; integrity?: string }>);
  // Without an address, npm asks the registry that it is set up with.
  const odd = places.filter(
    ([place, { resolved = '', integrity = '' }]) =>
      place !== '' && (resolved !== '' || !integrity.startsWith('sha512-')),
  );
  expect(odd.map(([place]) => place)).toEqual([]);
});
