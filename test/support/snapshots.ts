import {
  heldNotes,
  type HeldNotes,
  type KeyedLesson,
  type ReadSnapshot,
  snapshotLines,
  type SnapshotNote,
  SnapshotReader,
} from '../../src/core/index/snapshot';
import { finish } from '../../src/core/steps';

/** Notes that stay as they are. */
export function held(notes: readonly SnapshotNote[]): HeldNotes {
  return heldNotes(
    new Map(notes.map(({ note }) => [note.uri, note])),
    new Map(notes.map(({ note, ...state }) => [note.uri, state])),
  );
}

/** A snapshot as one text. */
export function writeSnapshot(
  notes: readonly SnapshotNote[],
  lessons: Iterable<KeyedLesson> = [],
): string {
  return [...snapshotLines(held(notes), lessons)].join('');
}

/** What is in the text of a snapshot. */
export function readSnapshot(
  text: string,
): ReadSnapshot & { readonly lessons: readonly KeyedLesson[] } {
  const reader = new SnapshotReader(text.split('\n'));
  const lessons = finish(reader.lessonsInSteps());
  return { lessons, ...finish(reader.notesInSteps()) };
}
