import { changeBetween } from './changeBetween';
import type { TextRange } from './range';

/** A change of a text: what stands in `range` becomes `text`. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** Makes edits in a text. They must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce(
      (now, { range, text: put }) => now.slice(0, range.start) + put + now.slice(range.end),
      text,
    );
}

/** What takes an edit back, in the text that it was made in. */
export function inverseOf({ range, text }: TextEdit, before: string): TextEdit {
  return {
    range: { start: range.start, end: range.start + text.length },
    text: before.slice(range.start, range.end),
  };
}

/** The smallest edit that makes one text of another; none when they are equal. */
export function editBetween(before: string, after: string): readonly TextEdit[] {
  const change = changeBetween(before, after);
  if (!change) return [];
  let { start } = change;
  let end = before.length - change.end;
  // Neither a pair of surrogates nor a line end is cut in two.
  if (start > 0 && cutsPair(before, start, after)) start--;
  if (end > 0 && cutsPair(before, before.length - end, after, after.length - end)) end--;
  const range = { start, end: before.length - end };
  return [{ range, text: after.slice(start, after.length - end) }];
}

function cutsPair(before: string, at: number, after: string, there = at): boolean {
  return [[before, at] as const, [after, there] as const].some(([text, i]) => {
    const [left, right] = [text.charCodeAt(i - 1), text.charCodeAt(i)];
    return (left === 13 && right === 10) || (left >> 10 === 0x36 && right >> 10 === 0x37);
  });
}
