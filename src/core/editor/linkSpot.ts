import type { TextRange } from '../text/range';

/** A link to a note that is being typed: UTF-16 columns in its line. */
export interface LinkSpot {
  /** What is replaced, with the brackets that close it if they are there. */
  readonly range: TextRange;
  readonly typed: string;
}

/** The `[[link` that the cursor is in; undefined behind its `|` or `#`, and in inline code. */
export function linkSpot(line: string, cursor: number): LinkSpot | undefined {
  const before = line.slice(0, cursor);
  const typed = /\[\[([^[\]|#\\]*)$/.exec(before)?.[1];
  if (typed === undefined || isCode(before)) return undefined;
  const end = cursor + (/^\]{1,2}/.exec(line.slice(cursor))?.[0].length ?? 0);
  return { range: { start: cursor - typed.length, end }, typed };
}

/** The `#tag` that the cursor is in, mark included; undefined where it begins a heading or is code. */
export function tagSpot(line: string, cursor: number): LinkSpot | undefined {
  const before = line.slice(0, cursor);
  const typed = /(?:^|[\s(（，,、])#([\p{L}\p{N}_/-]*)$/u.exec(before)?.[1];
  if (typed === undefined || isCode(before)) return undefined;
  const rest = /^[\p{L}\p{N}_/-]*/u.exec(line.slice(cursor))?.[0].length ?? 0;
  return { range: { start: cursor - typed.length - 1, end: cursor + rest }, typed };
}

/** The heading that is being typed: its marks, and what of its line is replaced. */
export function headingSpot(
  line: string,
  cursor: number,
): (LinkSpot & { readonly marks: string }) | undefined {
  const [, marks, typed] =
    /^ {0,3}(#{1,6}[ \t]*)((?:(?<=[ \t])[^#\s].*)?)$/.exec(line.slice(0, cursor)) ?? [];
  if (marks === undefined || typed === undefined) return undefined;
  const indent = cursor - typed.length - marks.length;
  return {
    marks,
    typed,
    range: { start: indent, end: line.trimEnd().length < cursor ? cursor : line.trimEnd().length },
  };
}

/** Whether a span of inline code is open. */
function isCode(before: string): boolean {
  return (before.match(/`/g)?.length ?? 0) % 2 === 1;
}
