import { joinBytes } from '../../../platform/join-bytes.js';

/** Tristimulus values of sRGB's primaries, adapted to the white of ICC profiles, and that white (D50) itself. */
const colours = {
  rXYZ: [0.436066, 0.222488, 0.013916],
  gXYZ: [0.385147, 0.716873, 0.097076],
  bXYZ: [0.143066, 0.060608, 0.714096],
  wtpt: [0.964203, 1, 0.824905],
};

/** From sRGB's own white, D65, to D50 (Bradford). */
const adaptation = [
  1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.01706, -0.009232, 0.015076, 0.751678,
];

/** IEC 61966-2-1: linear below the last value, else a power, as ICC's parametric curve of type 3 has it. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const headerSize = 128;
const profileVersion = 0x04200000;

/**
 * The colour space sRGB as an ICC profile of version 4: 0.5 KB, where tables in place of the formula take 3 KB.
 * Bytes of ICC.1:2004-10, which PDF 1.7 names.
 */
export function srgbProfile(): Uint8Array {
  const trc = data('para', [uint32(3 << 16), fixed(curve)]);
  const tags: [name: string, data: Uint8Array][] = [
    ['desc', localized('sRGB IEC61966-2-1')],
    ['cprt', localized('No copyright, use freely')],
    ...Object.entries(colours).map(([name, xyz]): [string, Uint8Array] => [name, data('XYZ ', [fixed(xyz)])]),
    ['chad', data('sf32', [fixed(adaptation)])],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ];
  const offsets = new Map<Uint8Array, number>();
  let end = headerSize + 4 + 12 * tags.length;
  for (const [, bytes] of tags) {
    if (offsets.has(bytes)) continue;
    offsets.set(bytes, end);
    end += bytes.length;
  }
  const table = tags.map(([name, bytes]) =>
    joinBytes([ascii(name), uint32(offsets.get(bytes) ?? 0), uint32(bytes.length)]),
  );
  return joinBytes([header(end), uint32(tags.length), ...table, ...offsets.keys()]);
}

/** A display's profile; what is not said is 0. */
function header(size: number): Uint8Array {
  const bytes = new Uint8Array(headerSize);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size);
  view.setUint32(8, profileVersion);
  bytes.set(ascii('mntrRGB XYZ '), 12);
  // Its date; any will do, but it must be one.
  [2004, 10, 1].forEach((part, index) => {
    view.setUint16(24 + 2 * index, part);
  });
  bytes.set(ascii('acsp'), 36);
  bytes.set(fixed(colours.wtpt), 68);
  return bytes;
}

/** One text, in English. */
function localized(text: string): Uint8Array {
  const utf16 = Uint8Array.from([...text].flatMap((letter) => [0, letter.charCodeAt(0)]));
  const [recordSize, textOffset] = [12, 28];
  const record = [uint32(1), uint32(recordSize), ascii('enUS'), uint32(utf16.length), uint32(textOffset)];
  return data('mluc', [...record, utf16]);
}

/** Begins on a multiple of four bytes, and so does what follows. */
function data(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const bytes = joinBytes([ascii(type), uint32(0), ...parts]);
  return joinBytes([bytes, new Uint8Array(-bytes.length & 3)]);
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const uint32 = (value: number) => int32s([value]);

/** s15Fixed16Number */
const fixed = (values: readonly number[]) => int32s(values.map((value) => Math.round(value * 0x10000)));

function int32s(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setInt32(4 * index, value);
  });
  return bytes;
}
