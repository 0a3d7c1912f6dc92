import type { Block, Lines, Quote } from '../note/block';

/** A quote that begins with `[!lesson]`: Obsidian's and GitHub's callouts. */
export interface Callout {
  readonly type: string;
  /** What stands on the first line after the mark. */
  readonly title: Lines | undefined;
  readonly body: readonly Block[];
}

const mark = /^\[!([^\]|]{1,40})(?:\|[^\]]*)?\][+-]?[ \t]*/;

/**
 * Reads a callout. Its title goes on in the next lines when it is a wrapped sentence: when it has
 * no end and the next line does not look like a beginning.
 */
export function readCallout(source: string, quote: Quote): Callout | undefined {
  const [first, ...rest] = quote.blocks;
  if (first?.type !== 'paragraph') return undefined;
  const [line, ...more] = first.lines;
  if (line === undefined) return undefined;
  const found = mark.exec(source.slice(line.start, Math.min(line.end, line.start + 120)));
  if (found === null) return undefined;
  const type = (found[1] ?? '').trim();
  const start = line.start + found[0].length;
  const title = start < line.end ? { start, end: line.end } : undefined;
  const next = more[0];
  const paragraph = (lines: Lines): Block[] =>
    lines.length === 0 ? [] : [{ type: 'paragraph', lines }];
  if (title === undefined || next === undefined) {
    return { type, title: title && [title], body: [...paragraph(more), ...rest] };
  }
  const runsOn =
    !/[.!?。！？:：]$/.test(source.slice(title.start, title.end)) &&
    /^[\p{Ll}，、；]/u.test(source.slice(next.start, next.start + 2));
  if (runsOn) return { type, title: [title, ...more], body: rest };
  return { type, title: [title], body: [...paragraph(more), ...rest] };
}
