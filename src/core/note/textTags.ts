import { findCodeSpans } from '../text/codeSpans';
import { finish, type Steps } from '../steps';
import type { TextRange } from '../text/range';
import type { Block } from './block';
import { textLines } from './textLines';

/** A `#tag` in a note's text. */
export interface TextTag {
  readonly tag: string;
  /** Where it stands, without the `#`. */
  readonly range: TextRange;
}

/** A tag has a letter: `#12` is an issue. Before it is nothing, space, a sign or a bracket. */
const tag = /(?<=^|[\s，。；：、！？（【「“*~]|(?<!\])\()#((?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_/-]+)/gu;
/** Wiki links, addresses of links, HTML: what looks like a tag in them is none. */
const notText =
  /\[\[[^[\]\n]*\]\]|\]\(<[^<>\n]*>|^ {0,3}\[[^[\]\n]+\]:[ \t]*\S+|<[a-z/!][^<>\n]*>/gim;

/**
 * The tags in a note's text, in its order; not those in code, comments and links.
 * @param blocks of the text from `bodyStart` on
 */
export function textTags(
  text: string,
  bodyStart: number,
  blocks: readonly Block[],
): readonly TextTag[] {
  return finish(textTagsInSteps(text, bodyStart, blocks));
}

/** The same, a paragraph in a step. */
export function* textTagsInSteps(
  text: string,
  bodyStart: number,
  blocks: readonly Block[],
): Steps<readonly TextTag[]> {
  if (!mayHaveTags(text, bodyStart)) return [];
  const found: TextTag[] = [];
  for (const lines of textLines(blocks)) {
    yield;
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) continue;
    const whole = text.slice(first.start, last.end);
    if (!whole.includes('#')) continue;
    const hidden = [
      ...[...findCodeSpans(whole).values()].map(({ from, to }) => ({ start: from, end: to })),
      ...[...whole.matchAll(notText)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      })),
    ];
    for (const { start, end } of lines) {
      for (const match of text.slice(start, end).matchAll(tag)) {
        const at = start + match.index;
        const within = at - first.start;
        if (hidden.some((range) => range.start <= within && within < range.end)) continue;
        const name = (match[1] ?? '').replace(/(?<!\/)\/+$/, '');
        found.push({ tag: name, range: { start: at + 1, end: at + 1 + name.length } });
      }
    }
  }
  return found;
}

function mayHaveTags(text: string, from: number): boolean {
  const sign = /#[\p{L}\p{N}_/-]/gu;
  sign.lastIndex = from;
  return sign.test(text);
}
