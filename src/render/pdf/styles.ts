import type { FontRole } from './fonts.js';
import { characterPitch } from './page-size.js';

export interface TextStyle {
  readonly role: FontRole;
  /** Points. */
  readonly size: number;
  /** What a full-width character takes of the line, where that is not its size. Points. */
  readonly pitch?: number;
}

/** 三号 on the grid of 28 characters a line. */
const onGrid = (role: FontRole): TextStyle => ({ role, size: 16, pitch: characterPitch });

export const styles = {
  /** 二号小标宋 */
  title: { role: 'title', size: 22 },
  body: onGrid('body'),
  /** 黑体, 楷体, and the body's font below. */
  headings: [onGrid('heading1'), onGrid('heading2'), onGrid('body'), onGrid('body')],
  /** 五号, for remarks under a table and the list on a draft's last page. */
  note: { role: 'body', size: 10.5 },
  /** A picture's labels, and its caption. */
  picture: { role: 'body', size: 10.5 },
  caption: { role: 'heading1', size: 10.5 },
  /** 四号宋体, half width. */
  pageNumber: { role: 'figures', size: 14 },
  mark: { role: 'heading1', size: 150 },
} satisfies Record<string, TextStyle | TextStyle[]>;

export function headingStyle(level: 1 | 2 | 3 | 4): TextStyle {
  return styles.headings[level - 1] ?? styles.body;
}

/** Line pitch of notes. Points. */
export const noteLinePitch = 16;
