import type { TextRange } from '../text/range';

/** The lines `---` around a note's front matter. Offsets in the note's text. */
export interface FrontMatterFence {
  /** The word after the first `---`, lower case; empty if there is none. */
  readonly language: string;
  /** The first line, without a byte order mark and the line end. */
  readonly opening: TextRange;
  /** What stands between the fences. */
  readonly content: TextRange;
  /** Where the body starts; `undefined` if the fence is never closed. */
  readonly bodyStart: number | undefined;
}

const openingLine = /^---[ \t]*(?:([^\s-]\S*)[ \t]*)?(?:\r\n|\n|\r|$)/;
const key = /^(?:[^\s#:>-][^:\n]*|"[^"\n]*"):(?:\s|$)/m;

/**
 * Finds the front matter of a note. A rule (`---`) at the top is none: what follows a front
 * matter's fence at once is a key, or the closing fence comes before any empty line.
 */
export function findFrontMatter(text: string): FrontMatterFence | undefined {
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', top)) return undefined;
  const first = openingLine.exec(text.slice(top, top + 200));
  if (first === null) return undefined;
  const language = (first[1] ?? '').toLowerCase();
  const contentStart = top + first[0].length;
  const opening = { start: top, end: top + first[0].trimEnd().length };
  const closing = closingLine(text, contentStart);
  const content = { start: contentStart, end: closing?.start ?? text.length };
  const inside = text.slice(content.start, content.end);
  const hasKey = key.test(inside.slice(0, 2000));
  if (closing === undefined) {
    const starts = key.exec(inside.slice(0, 200).split(/\r\n|\n|\r/, 1)[0] ?? '');
    if (starts === null && language === '') return undefined;
    return { language, opening, content, bodyStart: undefined };
  }
  if (language === '' && !hasKey && /^[ \t]*$/m.test(inside.replace(/\r?\n$/, ''))) {
    // Empty lines and no key: text between two rules, unless there is nothing at all.
    if (inside.trim() !== '') return undefined;
  }
  return { language, opening, content, bodyStart: closing.end };
}

/** The first line that is `---` or `...`, with its line end. */
function closingLine(text: string, from: number): TextRange | undefined {
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r(?!\n)|(?![^\r\n]))/gm;
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
