import type { LessonRecord } from '../grouping/lessonNews';
import { finish, type Steps } from '../steps';
import { hashText } from '../text/hash';
import type { Note } from '../note/note';
import { type PackedPart, packedParts, UnfinishedNote } from './packedNote';
import type { FileState } from './plan';

/** A parsed note and the state of the file it was parsed from. */
export interface SnapshotNote extends FileState {
  readonly note: Note;
}

/**
 * Raise it whenever a `Note` is read differently from the same text, so that old snapshots are
 * not believed.
 */
export const snapshotVersion = 10;

const header = `hindsight ${snapshotVersion}`;
/** So many lessons are in a line at most, and so in a step. */
const lessonsInLine = 100;

/** The beginning of a note, more of the note before it, or lessons. */
type Line = NoteLine | { readonly lessons: readonly PackedLesson[] };

interface NoteLine {
  readonly number: number;
  /** Where a note begins. */
  readonly state?: FileState;
  readonly part: PackedPart;
}

/** Its mentions by the number of their note and their place among its mentions, in turn. */
type PackedLesson = Omit<LessonRecord, 'mentions'> & { readonly at: readonly number[] };

/**
 * Notes and their lessons as text: a header line with the version, then lines with their checksums. A long
 * note has several.
 */
export function* snapshotLines(
  notes: Iterable<SnapshotNote>,
  lessons: Iterable<LessonRecord> = [],
): Iterable<string> {
  yield `${header}\n`;
  const places = new Map<string, readonly [number, number]>();
  let number = 0;
  for (const { note, ...state } of notes) {
    let place = 0;
    for (const part of packedParts(note)) {
      for (const { id } of note.mentions.slice(place, place + part.items.length)) {
        places.set(id, [number, place]);
        place += 1;
      }
      yield checked({ number, ...(part.head && { state }), part });
    }
    number += 1;
  }
  for (const some of inLines(lessons)) {
    const packed = some.map(({ mentions, ...lesson }) => ({
      ...lesson,
      at: mentions.flatMap((id) => places.get(id) ?? []),
    }));
    yield checked({ lessons: packed });
  }
}

export function writeSnapshot(...held: Parameters<typeof snapshotLines>): string {
  return [...snapshotLines(...held)].join('');
}

/** What a snapshot held. */
export interface ReadSnapshot {
  readonly notes: readonly SnapshotNote[];
  /** What recurred in them, or was decided about. */
  readonly lessons: readonly LessonRecord[];
  /** How many lines could not be believed. */
  readonly damaged: number;
}

export function readSnapshot(text: string): ReadSnapshot {
  return finish(readSnapshotInSteps(text.split('\n')));
}

/**
 * Reads the lines of a snapshot, one in a step. What is damaged is left out, and so parsed again: a note with
 * a line that does not match its checksum, or everything when the version is another one.
 */
export function* readSnapshotInSteps(lines: Iterable<string>): Steps<ReadSnapshot> {
  const notes: SnapshotNote[] = [];
  const lessons: LessonRecord[] = [];
  const numbered = new Map<number, Note>();
  let damaged = 0;
  let reading: ReadingNote | undefined;
  let isFirst = true;
  for (const text of lines) {
    if (isFirst && text !== header) break;
    const isLine = !isFirst && text !== '';
    isFirst = false;
    if (!isLine) continue;
    yield;
    const line = believed(text);
    if (!line) {
      damaged += 1;
    } else if ('lessons' in line) {
      for (const lesson of line.lessons) lessons.push(unpackLesson(lesson, numbered));
    } else {
      const { number, state, part } = line;
      if (state && part.head) reading = { number, state, note: new UnfinishedNote(part.head) };
      if (reading?.number !== number) continue;
      reading.note.add(part.items);
      if (!reading.note.isComplete) continue;
      const note = reading.note.finished();
      notes.push({ ...reading.state, note });
      numbered.set(number, note);
    }
  }
  return { notes, lessons, damaged };
}

/** A note whose lines are being read. */
interface ReadingNote {
  readonly number: number;
  readonly state: FileState;
  readonly note: UnfinishedNote;
}

/** Mentions of notes that were damaged are left out. */
function unpackLesson(
  { at, ...lesson }: PackedLesson,
  notes: ReadonlyMap<number, Note>,
): LessonRecord {
  const mentions: string[] = [];
  for (let i = 0; i + 1 < at.length; i += 2) {
    const id = notes.get(at[i] ?? -1)?.mentions[at[i + 1] ?? -1]?.id;
    if (id !== undefined) mentions.push(id);
  }
  return { ...lesson, mentions };
}

function checked(line: Line): string {
  const json = JSON.stringify(line);
  return `${hashText(json)} ${json}\n`;
}

/** @returns undefined when it is not what was written */
function believed(line: string): Line | undefined {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  return hashText(json) === line.slice(0, space) ? (JSON.parse(json) as Line) : undefined;
}

function* inLines(lessons: Iterable<LessonRecord>): Iterable<readonly LessonRecord[]> {
  let some: LessonRecord[] = [];
  for (const lesson of lessons) {
    if (some.length === lessonsInLine) {
      yield some;
      some = [];
    }
    some.push(lesson);
  }
  if (some.length > 0) yield some;
}
