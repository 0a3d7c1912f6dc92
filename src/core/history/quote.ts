import type { Note } from '../note/note';

/**
 * Something that another note says, as a template goes through it. Every field is always there: an
 * empty text is what is not known, as templates are strict about names.
 */
export interface Quote {
  readonly [field: string]: unknown;
  /** What is said; what a link to it shows. */
  readonly text: string;
  /** Where a link leads. */
  readonly uri: string;
  /** The note's title, and its path below its workspace folder. */
  readonly note: string;
  readonly path: string;
  readonly project: string;
  /** The day it was said. */
  readonly day: string;
}

/** What a note says, ready to be quoted. */
export function quote(
  { uri, title, path, project, date }: Note,
  text: string,
  day: string | undefined = date,
): Quote {
  return { text, uri, note: title, path, project: project ?? '', day: day ?? '' };
}
