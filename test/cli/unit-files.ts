import { valuesOf } from '../../src/index.js';
import { type Patch, patchedWorkbook } from '../rules/patch.js';
import { editionOf, validData } from '../support/fixtures.js';

/** A valid report of some unit. */
export function unit(name: string, patch: Patch = {}, edition = '2021'): Promise<Uint8Array> {
  return patchedWorkbook(edition, { ...patch, set: { 'organ.name': name, ...patch.set } });
}

/** The report that sums up some of them: every figure so many times that of the valid report. */
export function sumOf(times: number, patch: Patch = {}, name = '某市人民政府'): Promise<Uint8Array> {
  const edition = editionOf('2021');
  const figures = [...valuesOf(validData('2021'), edition)].map(([key, value]): [string, unknown] => [
    key,
    Math.round(Number(value) * times * 1e6) / 1e6,
  ]);
  const set = { 'organ.kind': 'government', ...Object.fromEntries(figures), ...patch.set };
  return unit(name, { ...patch, set });
}
