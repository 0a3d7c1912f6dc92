import type { Note } from '../note/note';

/** Where a note is. */
export interface NotePlace {
  readonly uri: string;
  /** Path below its workspace folder. */
  readonly path: string;
  /** Absolute path; it ends with `path` where the note is in a workspace folder. */
  readonly file: string;
}

/** A note as it was before files were moved, and where it is after it: often the same place. */
export interface NoteMove {
  readonly note: Note;
  readonly from: NotePlace;
  readonly to: NotePlace;
}

/** The absolute path of the workspace folder that a note is in. */
export function rootOf({ path, file }: NotePlace): string {
  return file.slice(0, Math.max(0, file.length - path.length - 1));
}
