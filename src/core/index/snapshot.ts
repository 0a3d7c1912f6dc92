import type { LessonRecord } from '../grouping/lessonNews';
import { finish, type Steps } from '../steps';
import { hashText } from '../text/hash';
import type { Note } from '../note/note';
import {
  type Item,
  type PackedHead,
  type PackedItem,
  packedItems,
  packHead,
  unpacked,
  unpackNote,
} from './packedNote';
import type { FileState } from './plan';

/** A parsed note and the state of the file it was parsed from. */
export interface SnapshotNote extends FileState {
  readonly note: Note;
}

/**
 * Raise it whenever a `Note` is read differently from the same text, so that old snapshots are
 * not believed.
 */
export const snapshotVersion = 9;

const header = `hindsight ${snapshotVersion}`;
/** So many mentions, or lessons, are in a line at most, and so in a step. */
const itemsInLine = 100;

/** The beginning of a note, more of the note before it, or lessons. */
type Line = NoteLine | { readonly lessons: readonly PackedLesson[] };

interface NoteLine {
  readonly number: number;
  /** Where a note begins. */
  readonly start?: { readonly state: FileState; readonly head: PackedHead };
  readonly items: readonly PackedItem[];
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
    let start: NoteLine['start'] = { state, head: packHead(note) };
    let place = 0;
    for (const items of inParts(packedItems(note))) {
      for (const { id } of note.mentions.slice(place, place + items.length)) {
        places.set(id, [number, place]);
        place += 1;
      }
      yield checked({ number, ...(start && { start }), items });
      start = undefined;
    }
    number += 1;
  }
  for (const some of inParts(lessons)) {
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
  let note: UnfinishedNote | undefined;
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
      if (line.start) note = { ...line.start, number: line.number, items: [] };
      if (note?.number !== line.number) continue;
      for (const item of line.items) note.items.push(unpacked(item));
      if (!isComplete(note)) continue;
      const whole = unpackNote(note.head, note.items);
      notes.push({ ...note.state, note: whole });
      numbered.set(note.number, whole);
    }
  }
  return { notes, lessons, damaged };
}

/** A note whose lines are being read. */
interface UnfinishedNote {
  readonly number: number;
  readonly state: FileState;
  readonly head: PackedHead;
  readonly items: Item[];
}

function isComplete({ head, items }: UnfinishedNote): boolean {
  return items.length === head.counts.reduce((sum, count) => sum + count, 0);
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

/** One part at least, which may be empty. */
function* inParts<T>(all: Iterable<T>): Iterable<readonly T[]> {
  let part: T[] = [];
  for (const one of all) {
    if (part.length === itemsInLine) {
      yield part;
      part = [];
    }
    part.push(one);
  }
  yield part;
}
