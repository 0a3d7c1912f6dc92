/** Where two texts differ, in UTF-16 offsets: both begin and end alike. */
export interface TextChange {
  /** Where the difference starts, in both. */
  readonly start: number;
  /** Where it ends in the text before. */
  readonly end: number;
  /** Where it ends in the text after. */
  readonly endAfter: number;
}

/** Long texts are compared by pieces of this length, which is far quicker than by letters. */
const piece = 4096;

/** The least that was changed to make one text of another; undefined when they are equal. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + piece <= shorter && isAlike(before, start, after, start)) start += piece;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const [b, a] = [before.length, after.length];
  const most = shorter - start;
  while (same + piece <= most && isAlike(before, b - same - piece, after, a - same - piece)) {
    same += piece;
  }
  while (same < most && before.charCodeAt(b - same - 1) === after.charCodeAt(a - same - 1)) same++;
  return { start, end: b - same, endAfter: a - same };
}

function isAlike(before: string, from: number, after: string, there: number): boolean {
  return before.slice(from, from + piece) === after.slice(there, there + piece);
}
