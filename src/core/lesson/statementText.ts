import { findDay } from '../note/writtenDate';
import type { PlainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { isSpace } from '../text/space';
import { isNoteReference } from './noteReference';
import { isPlaceholder } from './placeholder';
import { leadingTags, withoutTrailingTags } from './tags';

/** A statement cut out of its block: what it says, and where. */
export interface StatementText {
  readonly text: string;
  readonly range: TextRange;
  /** A day that stood before it: `2026-03-01: …`. */
  readonly date: string | undefined;
}

const signs = /^(?:[^\p{L}\p{N}#"'“”‘’「『《（(<{[【$@/\\.+\-−~]+)/u;
const separators = /^[\s:：,，|—–\-）)\]]+/;
// eslint-disable-next-line regexp/no-super-linear-move -- it gets 300 characters at most
const inlineFields = /(?:\s*[[(][\p{L}\p{N} _-]{1,30}::[^[\]()]{0,80}[\])])+\s*$/u;
const reference = /^(?:see(?: also)?|cf\.?|more in|details in|详见|参见|参考|见)[\s:：]/i;

/**
 * The statement in `plain` from index `from` to `to`, without signs, dates and tags around it;
 * `undefined` if what is left is a placeholder, only code, or only a reference. `whole` is the
 * place of all of `plain`'s lines.
 */
export function readStatement(
  source: string,
  plain: PlainText,
  whole: TextRange,
  from = 0,
  to = plain.text.length,
): StatementText | undefined {
  const all = plain.text;
  let start = skipSpace(all, from, to);
  if (!/^[A-Za-z\u3400-\u9fff]/.test(all.slice(start, start + 1))) {
    start = skipSpace(all, start + length(signs, all.slice(start, start + 40)), to);
    start = skipSpace(all, start + leadingTags(all.slice(start, to)), to);
  }
  const day = /^.?\d/.test(all.slice(start, start + 2)) ? dayBefore(all, start, to) : undefined;
  if (day !== undefined) start = day.end;
  const end = endOf(all, start, to);
  const text = all.slice(start, end).replace(/\s+/g, ' ');
  if (isPlaceholder(text) || isReference(text, source, whole)) return undefined;
  if (plain.hasCode(start, end) && !/[\p{L}\p{N}]/u.test(plain.prose())) return undefined;
  const range = sourceRange(source, plain, whole, start, end);
  if (isNoteReference(source.slice(range.start, to < all.length ? range.end : whole.end))) {
    return undefined;
  }
  return { text, range, date: day?.date };
}

function length(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

function skipSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return from;
}

/** A day and its separator at the start: `2026-03-01: …`, `[2026/3/1] …`. */
function dayBefore(
  text: string,
  start: number,
  to: number,
): { readonly date: string; readonly end: number } | undefined {
  const day = findDay(text.slice(start, start + 24));
  if (day === undefined || day.start > 1) return undefined;
  const after = start + day.end;
  const gap = length(separators, text.slice(after, after + 12));
  const end = skipSpace(text, after + gap, to);
  return gap > 0 && end < to ? { date: day.date, end } : undefined;
}

/** Where the statement ends if trailing tags and Dataview fields are left out. */
function endOf(text: string, start: number, to: number): number {
  let end = start + withoutTrailingTags(text.slice(start, to));
  const last = text.charCodeAt(end - 1);
  if (last === 41 || last === 93) {
    end -= length(inlineFields, text.slice(Math.max(start, end - 300), end));
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether there is nothing but an address, or a "see also" with a link. */
function isReference(text: string, source: string, whole: TextRange): boolean {
  if (isNoteReference(source.slice(whole.start, whole.end))) return true;
  if (/^\w+:\/\/\S+$/.test(text)) return true;
  if (text.length >= 80 || !reference.test(text)) return false;
  return /\]\(|\[\[|:\/\//.test(source.slice(whole.start, whole.end));
}

/** The range with the markup that belongs to the statement: `**Never** do it` with its `**`. */
function sourceRange(
  source: string,
  plain: PlainText,
  whole: TextRange,
  from: number,
  to: number,
): TextRange {
  let start = plain.sourceStart(from);
  if (from === 0) start = whole.start;
  else {
    const gap = source.slice(plain.sourceEnd(from), start);
    const apart = isSpace(plain.text.charCodeAt(from - 1)) ? /(?<!\S)\S*$/ : /(?<=\s)\S*$/;
    start -= length(apart, gap);
  }
  let end = plain.sourceEnd(to);
  const next = to < plain.text.length ? plain.sourceStart(to) : whole.end;
  const tail = source.slice(end, Math.min(next, end + 2500));
  end += /^\S*/.exec(tail)?.[0].length ?? 0;
  return { start, end: Math.max(start, end) };
}
