import { diffArrays } from 'diff';
import type { Effort } from './effort.js';
import { clausesOf, wordsOf } from './tokens.js';

/** A stretch of a paragraph that is in both, or in one of them only. */
export interface WordChange {
  readonly type: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What was taken out of a paragraph and put into it, word by word. */
export function compareWords(a: string, b: string, effort: Effort): WordChange[] {
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  const [before, after] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([
    { type: 'same', text: a.slice(0, start) },
    ...withoutIslands(changesBetween(before, after, effort)),
    { type: 'same', text: a.slice(a.length - end) },
  ]);
}

function changesBetween(before: string, after: string, effort: Effort): WordChange[] {
  const tokensOf = effort.mayRead(before.length + after.length) ? wordsOf : clausesOf;
  const maxEditLength = effort.mostEdits;
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength });
  const edits = parts?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  effort.spend(edits ?? maxEditLength);
  if (!parts)
    return [
      { type: 'removed', text: before },
      { type: 'added', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Where both texts stop to be the same, at the last mark before. */
function commonStart(a: string, b: string): number {
  let end = 0;
  while (end < a.length && end < b.length && a[end] === b[end]) end++;
  if (end === a.length && end === b.length) return end;
  while (end > 0 && !MARK.test(a[end - 1] ?? '')) end--;
  return end;
}

/** How much of the ends is the same, from a mark on. */
function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-length - 1) === b.at(-length - 1)) length++;
  while (length > 0 && !MARK.test(a.at(-length) ?? '')) length--;
  return length;
}

const MARK = /[，。；：、！？\s]/u;

/** One character that two changes have between them is part of the change: nobody reads 加强了 in three colours. */
function withoutIslands(changes: readonly WordChange[]): WordChange[] {
  return changes.flatMap((change, index): WordChange[] => {
    const between = index > 0 && index < changes.length - 1;
    const isIsland = change.type === 'same' && between && change.text.length === 1 && !MARK.test(change.text);
    if (!isIsland) return [change];
    return [
      { type: 'removed', text: change.text },
      { type: 'added', text: change.text },
    ];
  });
}

/** Neighbours of one kind as one, what was taken out before what was put in. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ type: 'removed', text: removed });
    if (added !== '') result.push({ type: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { type, text } of changes) {
    if (text === '') continue;
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.type === 'same') result[result.length - 1] = { type, text: last.text + text };
      else result.push({ type, text });
    }
  }
  flush();
  return result;
}
