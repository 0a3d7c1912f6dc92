import { finish, type Steps } from '../steps';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import type { Block, Lines } from './block';
import { readFrontMatter } from './frontMatter';
import { readBlocks } from './readBlocks';

/** A heading of a note and what stands below it. Ranges are offsets in the note's text. */
export interface NoteSection {
  /** The heading's words, without markup. */
  readonly heading: string;
  /** 1 to 6. */
  readonly level: number;
  /** The heading's lines with its marks, without the last line end. */
  readonly headingRange: TextRange;
  /** From the line below the heading to the next heading of the same or a higher level. */
  readonly content: TextRange;
  /** From the line below the heading to the next heading of any level. */
  readonly body: TextRange;
}

/** So many headings are read in a step. */
const atOnce = 64;

/**
 * The sections of a note, in order; headings inside of quotes, lists and code open none.
 *
 * @param known the text's blocks, for who has read them
 */
export function readSections(text: string, known?: readonly Block[]): NoteSection[] {
  const blocks = known ?? readBlocks(text, readFrontMatter(text).bodyStart).blocks;
  return finish(readSectionsInSteps(text, blocks));
}

/** `readSections`, for a note that may be long. */
export function* readSectionsInSteps(text: string, blocks: readonly Block[]): Steps<NoteSection[]> {
  const headings: { readonly level: number; readonly lines: Lines; readonly range: TextRange }[] =
    [];
  for (const block of blocks) {
    if (block.type !== 'heading' || block.lines.length === 0) continue;
    const { level, lines } = block;
    if (headings.push({ level, lines, range: headingRange(text, lines) }) % atOnce === 0) yield;
  }
  const sections: NoteSection[] = [];
  for (const [i, { level, lines, range }] of headings.entries()) {
    const start = nextLine(text, range.end);
    const endBefore = (isNext: (other: { readonly level: number }) => boolean): TextRange => {
      let next = i + 1;
      for (let other = headings[next]; other && !isNext(other); other = headings[next]) next++;
      return { start, end: Math.max(start, headings[next]?.range.start ?? text.length) };
    };
    const read = sections.push({
      heading: plainText(text, lines).text.replace(/\s+/g, ' ').trim(),
      level,
      headingRange: range,
      content: endBefore((other) => other.level <= level),
      body: endBefore(() => true),
    });
    if (read % atOnce === 0) yield;
  }
  return sections;
}

/** The whole lines of a heading, with `#` marks or the line that underlines it. */
function headingRange(text: string, lines: Lines): TextRange {
  const first = lines[0] ?? { start: 0, end: 0 };
  const start = lineStart(text, first.start);
  const end = lineEnd(text, lines.at(-1)?.end ?? first.end);
  // A heading without `#` before its words is underlined by the next line.
  const underlined = !text.slice(start, first.start).includes('#');
  return { start, end: underlined ? lineEnd(text, nextLine(text, end)) : end };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return end;
}

/** The start of the line after the one that ends at `end`. */
function nextLine(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}
