import { onDark, onLight } from '../../chart/colours.js';

/** The colours by what they are for. `ink`, `quiet` and `link` lie on both grounds; `mark` is the draft's. */
export interface Palette {
  readonly paper: string;
  readonly label: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly accent: string;
  readonly link: string;
  readonly mark: string;
  /** The bars of pictures. */
  readonly solid: string;
  readonly hollow: string;
}

export const light: Palette = {
  paper: '#ffffff',
  label: '#f5f4f1',
  ink: '#1d1d1b',
  quiet: '#5b5953',
  rule: '#c6c3bb',
  accent: '#9c1c1c',
  link: '#1c4f8f',
  mark: '#9c1c1c',
  ...onLight,
};

export const dark: Palette = {
  paper: '#171716',
  label: '#232321',
  ink: '#e9e7e2',
  quiet: '#a9a69e',
  rule: '#4b4944',
  accent: '#e0847c',
  link: '#9cc3f0',
  mark: '#f0a49d',
  ...onDark,
};

/** Black on white, as official documents are printed. */
export const print: Palette = {
  paper: '#ffffff',
  label: '#ffffff',
  ink: '#000000',
  quiet: '#000000',
  rule: '#000000',
  accent: '#000000',
  link: '#000000',
  mark: '#000000',
  ...onLight,
};

export function declare(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

/** Either colour by what the page around it is: `color-scheme` decides, which a page that knows no dark leaves light. */
export function declareBoth(one: Palette, other: Palette): string {
  const pairs = Object.entries(one).map(([name, colour]) => {
    const second = other[name as keyof Palette];
    return `--${name}: light-dark(${colour}, ${second});`;
  });
  return pairs.join(' ');
}
