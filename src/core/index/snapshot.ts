import type { Note } from '../note/note';
import { hashText } from '../text/hash';
import type { FileState } from './plan';

/** A parsed note and the state of the file it was parsed from. */
export interface SnapshotNote extends FileState {
  readonly note: Note;
}

/**
 * Raise it whenever a `Note` is read differently from the same text, so that old snapshots are
 * not believed.
 */
export const snapshotVersion = 6;

const header = `hindsight ${snapshotVersion}`;

/** Writes notes as text: a header line with the version, then a line a note with its checksum. */
export function writeSnapshot(notes: Iterable<SnapshotNote>): string {
  const lines = [header];
  for (const note of notes) {
    const json = JSON.stringify(note);
    lines.push(`${hashText(json)} ${json}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Reads a snapshot. What is damaged is left out, and so parsed again: a line that does not match its
 * checksum, or everything when the version is another one.
 */
export function readSnapshot(text: string): {
  readonly notes: readonly SnapshotNote[];
  readonly damaged: number;
} {
  const [first, ...lines] = text.split('\n');
  if (first !== header) return { notes: [], damaged: 0 };
  const notes: SnapshotNote[] = [];
  let damaged = 0;
  for (const line of lines) {
    if (line === '') continue;
    const space = line.indexOf(' ');
    const json = line.slice(space + 1);
    if (hashText(json) === line.slice(0, space)) notes.push(JSON.parse(json) as SnapshotNote);
    else damaged += 1;
  }
  return { notes, damaged };
}
