import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { platform as browser } from '../../src/platform/browser';
import { platform as node } from '../../src/platform/node';

const bytes = fc.uint8Array({ maxLength: 70_000, size: 'max' });

test('a browser gives what Node gives', () => {
  fc.assert(
    fc.property(bytes, (content) => {
      expect(browser.crc32(content)).toBe(node.crc32(content));
      for (const [one, other] of [
        [browser, node],
        [node, browser],
      ] as const) {
        const packed = one.deflateRaw(content);
        expect(Buffer.compare(other.inflateRaw(packed, content.length), content)).toBe(0);
      }
    }),
    { numRuns: 25 },
  );
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 128, 1000])(
  'SHA-256 of %i bytes, which may come in pieces',
  (length) => {
    const content = Uint8Array.from({ length }, (_, index) => index * 7);
    const [ours, theirs] = [browser.sha256(), node.sha256()];
    for (const hash of [ours, theirs])
      for (let at = 0; at < length; at += 37) hash.update(content.subarray(at, at + 37));
    expect([...ours.digest()]).toEqual([...theirs.digest()]);
    expect([...ours.digest()]).toEqual([...theirs.digest()]);
  },
);

describe.each([
  ['Node', node],
  ['a browser', browser],
])('%s', (_, { deflateRaw, inflateRaw, inflateHead }) => {
  const packed = deflateRaw(new Uint8Array(5_000_000));

  test('inflates no more than was said', () => {
    expect(inflateRaw(packed, 5_000_000)).toHaveLength(5_000_000);
    expect(() => inflateRaw(packed, 4_999_999)).toThrow();
  });

  test('knows data that is cut short, and gives its beginning', () => {
    expect(() => inflateRaw(packed.subarray(0, packed.length - 4), 5_000_000)).toThrow();
    expect(inflateHead(packed.subarray(0, 2000)).length).toBeGreaterThan(1_000_000);
    expect(() => inflateRaw(new Uint8Array(), 1)).toThrow();
  });
});

/** Two shells, and what is chosen when a bundle is made. */
const MAY_NAME_NODE = /^(?:platform\/node\.ts|batch\/|cli\/)/;

const src = path.resolve(__dirname, '../../src');
const core = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !MAY_NAME_NODE.test(name));

test.each(core)('%s knows nothing of Node', (name) => {
  const code = readFileSync(path.join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(
    code.match(/'node:[^']*'|\bBuffer\b|\bprocess\.|\brequire\(|\b__dirname\b|\bsetImmediate\b|NodeJS\./g),
  ).toBeNull();
});
