import { findDay } from '../note/calendarDay';
import type { PlainText } from '../text/plainText';
import type { TextRange } from '../text/range';
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
  let start = from;
  const skip = (length: number): void => {
    start += length;
    while (start < to && /\s/.test(all[start] ?? '')) start++;
  };
  skip(0);
  skip(signs.exec(all.slice(start, start + 40))?.[0].length ?? 0);
  skip(leadingTags(all.slice(start, to)));
  const day = findDay(all.slice(start, start + 24));
  let date: string | undefined;
  if (
    day !== undefined &&
    day.start <= 1 &&
    !/[\p{L}\p{N}]/u.test(all.slice(start, start + day.start))
  ) {
    const after = start + day.end;
    const gap = separators.exec(all.slice(after, after + 12))?.[0].length ?? 0;
    if (gap > 0 && after + gap < to) {
      date = day.date;
      skip(day.end + gap);
    }
  }
  let end = start + withoutTrailingTags(all.slice(start, to));
  const fields =
    all.endsWith(')') || all.endsWith(']')
      ? inlineFields.exec(all.slice(Math.max(start, end - 300), end))
      : null;
  if (fields !== null) end -= fields[0].length;
  while (end > start && /\s/.test(all[end - 1] ?? '')) end--;
  const text = all.slice(start, end).replace(/\s+/g, ' ');
  if (isPlaceholder(text) || /^\w+:\/\/\S+$/.test(text)) return undefined;
  if (
    text.length < 80 &&
    reference.test(text) &&
    /\]\(|\[\[|:\/\//.test(source.slice(whole.start, whole.end))
  )
    return undefined;
  if (plain.hasCode(start, end) && !/[\p{L}\p{N}]/u.test(plain.prose())) return undefined;
  return { text, range: sourceRange(source, plain, whole, start, end), date };
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
    const markup = /\s(\S+)$/.exec(gap)?.[1];
    start -= markup?.length ?? 0;
  }
  let end = plain.sourceEnd(to);
  const next = to < plain.text.length ? plain.sourceStart(to) : whole.end;
  const tail = source.slice(end, Math.min(next, end + 2500));
  end += /^\S*/.exec(tail)?.[0].length ?? 0;
  return { start, end: Math.max(start, end) };
}
