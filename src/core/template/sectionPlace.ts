/** A heading of a note: what this needs to know of it. */
interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** UTF-16 offset of its line. */
  readonly start: number;
}

/** Where a section goes into a note, and what stands around it there. */
export interface SectionPlace {
  /** UTF-16 offset in the note: the start of a line, or the end of its text. */
  readonly at: number;
  /** Line breaks that part it from what comes before. */
  readonly before: string;
  /** Line breaks that part it from what comes after. */
  readonly after: string;
}

/**
 * The place for a new section: before the next heading of its level or above, so that the section
 * that the cursor is in stays whole, with one empty line on each side.
 *
 * @param headings of the note, in order
 * @param cursor UTF-16 offset
 * @param level of the new section's heading
 */
export function sectionPlace(
  text: string,
  headings: readonly Heading[],
  { cursor, level }: { readonly cursor: number; readonly level: number },
): SectionPlace {
  const next = headings.find((heading) => heading.level <= level && heading.start > cursor);
  const content = text.slice(0, next?.start ?? text.length).trimEnd();
  const [lineEnd = ''] = /^[^\S\r\n]*(?:\r\n?|\n|$)/.exec(text.slice(content.length)) ?? [];
  const at = content === '' ? (next?.start ?? text.length) : content.length + lineEnd.length;
  const above = content === '' ? '' : /[\r\n]$/.test(lineEnd) ? '\n' : '\n\n';
  const below = text.slice(at);
  const isParted = below === '' || /^[^\S\r\n]*[\r\n]/.test(below);
  return { at, before: above, after: isParted ? '' : '\n' };
}
