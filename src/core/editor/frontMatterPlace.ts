import { findFrontMatter } from '../note/frontMatterFence';
import type { TextRange } from '../text/range';

/**
 * Where the YAML of a note's front matter is. One that is being begun counts too: it goes up to the
 * first empty line while nothing closes it.
 */
export function frontMatterPlace(text: string): TextRange | undefined {
  const fence = findFrontMatter(text);
  if (fence && !/^(?:yaml|yml)?$/.test(fence.language)) return undefined;
  if (fence?.bodyStart !== undefined) return fence.content;
  const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const empty = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(opening.length));
  const first = /^[ \t]*(?:\r\n?|\n|$)/.test(text.slice(opening.length));
  const length = first ? 0 : (empty?.index ?? text.length - opening.length);
  return { start: opening.length, end: opening.length + length };
}
