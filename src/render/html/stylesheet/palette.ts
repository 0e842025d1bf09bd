/** The colours by what they are for. `ink` and `quiet` lie on both grounds; `mark` is the draft's. */
export interface Palette {
  readonly paper: string;
  readonly label: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly accent: string;
  readonly mark: string;
}

export const light: Palette = {
  paper: '#ffffff',
  label: '#f5f4f1',
  ink: '#1d1d1b',
  quiet: '#5b5953',
  rule: '#c6c3bb',
  accent: '#9c1c1c',
  mark: '#9c1c1c',
};

export const dark: Palette = {
  paper: '#171716',
  label: '#232321',
  ink: '#e9e7e2',
  quiet: '#a9a69e',
  rule: '#4b4944',
  accent: '#e0847c',
  mark: '#f0a49d',
};

/** Black on white, as official documents are printed. */
export const print: Palette = {
  paper: '#ffffff',
  label: '#ffffff',
  ink: '#000000',
  quiet: '#000000',
  rule: '#000000',
  accent: '#000000',
  mark: '#000000',
};

export function declare(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}
