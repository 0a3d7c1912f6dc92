import type { Steps } from '../steps';

/** How many quote and list marks one line may nest; further ones are read as text. */
export const maxNesting = 16;
/** How many columns a line may be indented and still open a list or quote. */
const maxIndent = 100;

/** So many lines are looked at in a step. */
const linesInStep = 500;

/** Text for the block parser: as long as the original, so that every offset is valid in both. */
export interface LimitedText {
  readonly text: string;
  /** Offset of the first mark that nests too deep, if there is one. */
  readonly tooDeepAt: number | undefined;
}

/**
 * Prepares a note's body, in steps, for the block parser, whose time grows with nesting times lines:
 * marks beyond the limits become letters, every kind of line end becomes LF, and empty list items end
 * where they should.
 */
export function* limitNestingInSteps(body: string): Steps<LimitedText> {
  const lines = withLineFeeds(body);
  yield;
  const text = closeEmptyItems(lines);
  let result = '';
  let copied = 0;
  let tooDeepAt: number | undefined;
  let looked = 0;
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    // A line shorter than the limits cannot break them.
    if (end - start > maxNesting) {
      const excess = excessMarks(text, start, end);
      if (excess !== undefined) {
        tooDeepAt ??= excess.from;
        result += text.slice(copied, excess.from) + 'x'.repeat(excess.to - excess.from);
        copied = excess.to;
      }
    }
    start = end + 1;
    if (++looked % linesInStep === 0) yield;
  }
  return { text: copied === 0 ? text : result + text.slice(copied), tooDeepAt };
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
}

const mark = String.raw`(?:[-+*]|\d{1,9}[.)])`;
/** List marks with nothing behind them but two spaces or more, and then a blank line. */
const emptyItem = new RegExp(
  String.raw`^([ \t]*(?:${mark}[ \t]+)*${mark})[ \t]([ \t]+\n(?=[ \t]*\n))`,
  'gm',
);

/**
 * An item that begins with a blank line ends at a second one; the block parser does not see that the
 * first one is blank when the mark has several spaces behind it. So the first of them becomes a line end.
 */
function closeEmptyItems(text: string): string {
  if (!/[-+*.)][ \t]{2,}\n[ \t]*\n/.test(text)) return text;
  return text.replace(emptyItem, '$1\n$2');
}

/** The part of a line's leading marks that is beyond the limits. */
function excessMarks(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } | undefined {
  let marks = 0;
  let columns = 0;
  let from = -1;
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 9) {
      columns += code === 9 ? 4 : 1;
      i++;
      continue;
    }
    const length = markLength(text, i, end);
    if (length === 0) break;
    marks++;
    if (from < 0 && (marks > maxNesting || columns > maxIndent)) from = i;
    i += length;
  }
  return from < 0 ? undefined : { from, to: i };
}

/** How long the quote or list mark at `i` is; 0 if there is none. */
function markLength(text: string, i: number, end: number): number {
  const code = text.charCodeAt(i);
  if (code === 62) return 1;
  let next = i + 1;
  if (code >= 48 && code <= 57) {
    while (next < end && isDigit(text.charCodeAt(next)) && next - i < 10) next++;
    const close = text.charCodeAt(next);
    if (close !== 46 && close !== 41) return 0;
    next++;
  } else if (code !== 45 && code !== 43 && code !== 42) {
    return 0;
  }
  const after = text.charCodeAt(next);
  return next >= end || after === 32 || after === 9 ? next - i : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
