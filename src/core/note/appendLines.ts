import { lineStart } from '../text/lineStart';
import type { TextEdit } from '../text/textEdit';

/** Puts lines at the end of what stands before an offset; after a list they go on with it. */
export function appendLines(
  text: string,
  end: number,
  lines: readonly string[],
  heading?: string,
): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const content = text.slice(0, end).trimEnd();
  const at = content.length;
  const last = content.slice(lineStart(content, at));
  const goesOn = heading === undefined && /^\s*(?:[-*+]|\d+[.)])\s/.test(last);
  const before = content === '' ? '' : goesOn ? eol : eol + eol;
  const block = [...(heading === undefined ? [] : [heading, '']), ...lines].join(eol);
  // What followed goes on as it was; a text without a last line end gets none.
  return { range: { start: at, end: at }, text: before + block };
}
