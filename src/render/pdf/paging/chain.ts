import type { FlowItem, Line } from '../flow.js';
import { baselineIn, lower } from '../items.js';
import { linePitch } from '../page-size.js';

/** An item with all that must stay on the page with it: up to the first that is content to be the last. */
export function chainFrom(flow: readonly FlowItem[], start: number): FlowItem[] {
  const kept = (item: FlowItem | undefined) =>
    item?.type === 'line' ? item.keepWithNext : item?.type === 'space';
  let end = start;
  while (end < flow.length - 1 && kept(flow[end]) && flow[end + 1]?.type !== 'newPage') end++;
  return flow.slice(start, end + 1);
}

/** The height of the remarks under a table, if they are short enough to stay on its page. Points. */
export function tailFrom(flow: readonly FlowItem[], start: number): number {
  let tail = 0;
  for (const item of flow.slice(start)) {
    if (item.type !== 'line' && item.type !== 'space') break;
    tail += item.height;
  }
  return tail <= longestTail ? tail : 0;
}

export const longestTail = 3 * linePitch;

/** The height of a line on a page of a pitch. Points. */
export const heightOn = (line: Line, pitch: number): number => (line.onGrid ? pitch : line.height);

/** A line as it stands on a page with another pitch than an ordinary one. */
export function lineOn(line: Line, pitch: number): Line {
  if (!line.onGrid || pitch === linePitch) return line;
  const by = baselineIn(0, pitch, 0) - baselineIn(0, linePitch, 0);
  return { ...line, height: pitch, items: line.items.map((item) => lower(item, by)) };
}
