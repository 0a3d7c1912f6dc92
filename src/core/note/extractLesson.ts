import { TermReader } from '../lesson/termReader';
import { hasHan } from '../text/script';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { appendLines } from './appendLines';
import type { NoteSource } from './note';
import { parseNote, type ParseOptions } from './parseNote';
import { readBlocks } from './readBlocks';
import { readFrontMatter } from './frontMatter';
import { readSections } from './readSections';

/** A list item longer than this many characters is a story, of which a person keeps the lesson. */
const longest = 400;

/**
 * Takes what was learned out of a story: the selected words, or the paragraph that an empty selection is
 * in, become one more item of the note's last section of lessons. A note without one gets one at its end.
 * The story itself stays.
 *
 * @param selection UTF-16 offsets
 * @param headings of a section that has to be made
 * @returns the edit and the text of the item; undefined where there is no paragraph, or a lesson already
 */
export function extractLesson(
  source: NoteSource,
  selection: TextRange,
  headings: { readonly en: string; readonly zh: string },
  options: ParseOptions = {},
): { readonly edit: TextEdit; readonly item: string } | undefined {
  const { text } = source;
  const { start, end } = selection.start < selection.end ? selection : paragraphAt(text, selection);
  const item = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const isKnown = parseNote(source, options).mentions.some(
    ({ range }) => range.start < end && start < range.end,
  );
  if (item === '' || item.length > longest || isKnown || /^(?:[-*+>#|]|\d+[.)])/u.test(item)) {
    return undefined;
  }
  const terms = new TermReader(options.headings, () => false);
  const section = readSections(text)
    .filter(({ heading }) => terms.heading(heading)?.kind === 'lesson')
    .at(-1);
  const heading = hasHan(item) ? headings.zh : headings.en;
  const edit = section
    ? appendLines(text, section.body.end, [`- ${item}`])
    : appendLines(text, text.length, [`- ${item}`], `## ${heading}`);
  return { edit, item };
}

/** The paragraph at an offset, outside of lists and quotes; an empty range where there is none. */
function paragraphAt(text: string, { start }: TextRange): TextRange {
  const { blocks } = readBlocks(text, readFrontMatter(text).bodyStart);
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    const [first, last] = [block.lines[0], block.lines.at(-1)];
    if (first && last && first.start <= start && start <= last.end) {
      return { start: first.start, end: last.end };
    }
  }
  return { start, end: start };
}
