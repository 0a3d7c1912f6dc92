import { readSections } from '../note/readSections';
import { sectionPlace } from '../template/sectionPlace';
import { summaryWords } from './summaryWords';

/** A text to insert at an offset of a note. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Where the inserted section begins in `text`: after the line ends that part it from others. */
  readonly start: number;
}

/**
 * Where a summary goes in a note: behind the section around the cursor, below a heading of its own, so
 * that it never becomes part of that section. In a section for summaries it needs no heading.
 *
 * @param cursor offset in `text`
 * @param heading the words of the new heading
 */
export function placeSummary(
  text: string,
  cursor: number,
  heading: string,
  markdown: string,
): Insertion {
  const sections = readSections(text);
  const headings = sections.map(({ level, headingRange }) => ({
    level,
    start: headingRange.start,
  }));
  // Above the title there is front matter at most.
  const from = headings[0]?.level === 1 ? Math.max(cursor, headings[0].start) : cursor;
  const around = sections.findLast(({ headingRange }) => headingRange.start <= from);
  const level = Math.max(2, around?.level ?? 2);
  const { at, before, after } = sectionPlace(text, headings, { cursor: from, level });
  const isForSummaries = Object.values(summaryWords).some(
    (words) => words.heading === around?.heading,
  );
  const section = isForSummaries ? markdown : `${'#'.repeat(level)} ${heading}\n\n${markdown}`;
  return { at, text: `${before}${section}\n${after}`, start: before.length };
}
