import { packedLines } from '../index/packedNote';
import type { NoteSource } from '../note/note';
import { parseNote, type ParseOptions } from '../note/parseNote';

/** A note to be read, and how. */
export interface NoteToRead {
  readonly source: NoteSource;
  readonly options: ParseOptions;
}

/** Reads notes in a thread of its own: texts in, and out what `unpackInSteps` makes notes of. */
export class ReadingService {
  /** Reads notes. @returns the lines of each, in the same order */
  read(notes: readonly NoteToRead[]): readonly (readonly string[])[] {
    return notes.map(({ source, options }) => packedLines(parseNote(source, options)));
  }
}
