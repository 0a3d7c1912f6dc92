import type { Note } from '../note/note';
import { finish, type Steps } from '../steps';
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
export const snapshotVersion = 8;

const header = `hindsight ${snapshotVersion}`;

/** Notes as text: a header line with the version, then a line a note with its checksum. */
export function* snapshotLines(notes: Iterable<SnapshotNote>): Iterable<string> {
  yield `${header}\n`;
  for (const note of notes) {
    const json = JSON.stringify(note);
    yield `${hashText(json)} ${json}\n`;
  }
}

export function writeSnapshot(notes: Iterable<SnapshotNote>): string {
  return [...snapshotLines(notes)].join('');
}

/** What a snapshot held. */
export interface ReadSnapshot {
  readonly notes: readonly SnapshotNote[];
  /** How many lines could not be believed. */
  readonly damaged: number;
}

export function readSnapshot(text: string): ReadSnapshot {
  return finish(readSnapshotInSteps(text.split('\n')));
}

/**
 * Reads the lines of a snapshot, one in a step. What is damaged is left out, and so parsed again: a line that
 * does not match its checksum, or everything when the version is another one.
 */
export function* readSnapshotInSteps(lines: Iterable<string>): Steps<ReadSnapshot> {
  const notes: SnapshotNote[] = [];
  let damaged = 0;
  let isFirst = true;
  for (const line of lines) {
    if (isFirst && line !== header) break;
    const isNote = !isFirst && line !== '';
    isFirst = false;
    if (!isNote) continue;
    yield;
    const space = line.indexOf(' ');
    const json = line.slice(space + 1);
    if (hashText(json) === line.slice(0, space)) notes.push(JSON.parse(json) as SnapshotNote);
    else damaged += 1;
  }
  return { notes, damaged };
}
