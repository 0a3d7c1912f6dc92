import type { Steps } from '../steps';
import { checksum } from '../text/hash';
import type { Mention, Note } from '../note/note';
import type { Lesson, NoteMention } from '../recurrence/lesson';
import {
  type PackedHead,
  packedHead,
  type PackedItem,
  packedMention,
  type PackedPart,
  packedParts,
  UnfinishedNote,
} from './packedNote';
import type { FileState } from './plan';

/** A parsed note and the state of the file it was parsed from. */
export interface SnapshotNote extends FileState {
  readonly note: Note;
}

/** A lesson, and the keys of the wordings that say it, see `wordingKey`. */
export interface KeyedLesson extends Lesson {
  readonly keys: readonly string[];
}

/** The notes that are kept, each as it is when it is asked for. */
export interface HeldNotes extends Iterable<SnapshotNote> {
  /** Undefined for a note that is not kept. */
  of: (uri: string) => SnapshotNote | undefined;
}

/** The notes that are as their files are. @param states of files, by URI; undefined where that is not known */
export function heldNotes(
  notes: ReadonlyMap<string, Note>,
  states: ReadonlyMap<string, FileState | undefined>,
): HeldNotes {
  const of = (uri: string): SnapshotNote | undefined => {
    const [note, state] = [notes.get(uri), states.get(uri)];
    return note && state && { ...state, note };
  };
  return {
    of,
    *[Symbol.iterator]() {
      for (const uri of notes.keys()) {
        const held = of(uri);
        if (held) yield held;
      }
    },
  };
}

/**
 * Raise it whenever a `Note` is read differently from the same text, so that old snapshots are
 * not believed.
 */
export const snapshotVersion = 11;

const header = `hindsight ${snapshotVersion}`;
/** About so many mentions are in a line of lessons at most, and so in a step. */
const mentionsInLine = 200;
/** Among so many mentions one is found as quickly as in a map, which takes room. */
const fewMentions = 64;

/** Lessons with what they say and the heads of notes that say it first, or a part of what else is in a note. */
type Line = LessonLine | NoteLine;

interface LessonLine {
  readonly heads: readonly NumberedHead[];
  readonly lessons: readonly PackedLesson[];
}

/** A lesson with what it says, or more of what the lesson before it says. */
interface PackedLesson {
  readonly lesson: Omit<KeyedLesson, 'mentions'> | { readonly id: string };
  readonly mentions: readonly PackedPlace[];
}

/** What begins a note, and the number by which it is called. */
type NumberedHead = readonly [number: number, state: FileState, head: PackedHead];

interface NoteLine {
  readonly number: number;
  /** Where a note begins that has no head yet. */
  readonly state?: FileState;
  readonly part: PackedPart;
}

/** A mention by its note and its place among the note's mentions; itself, where it was not given before. */
type PackedPlace = readonly [number: number, place: number, mention?: PackedItem];

/**
 * Notes and lessons as text: a header line with the version, then lines with their checksums. What recurred comes
 * first, with all that is shown of it, and then what else stands in the notes. A long note has several lines.
 */
export function* snapshotLines(
  held: HeldNotes,
  lessons: Iterable<KeyedLesson> = [],
): Iterable<string> {
  yield `${header}\n`;
  const begun = new Map<string, BegunNote>();
  for (const some of inLines(lessons)) yield checked(lessonLine(some, held, begun));
  for (const { number, note, given } of begun.values()) {
    for (const { items } of packedParts(note, given)) yield checked({ number, part: { items } });
  }
  let number = begun.size;
  for (const { note, ...state } of held) {
    if (begun.has(note.uri)) continue;
    for (const part of packedParts(note)) {
      yield checked({ number, ...(part.head && { state }), part });
    }
    number += 1;
  }
}

/** A note of which some mentions are written. */
interface BegunNote {
  readonly number: number;
  readonly note: Note;
  readonly placeOf: (mention: Mention) => number | undefined;
  /** The places that are written. */
  readonly given: Set<number>;
}

function lessonLine(
  parts: readonly LessonPart[],
  held: HeldNotes,
  begun: Map<string, BegunNote>,
): LessonLine {
  const heads: NumberedHead[] = [];
  const begin = (uri: string): BegunNote | undefined => {
    const known = begun.get(uri);
    if (known) return known;
    const found = held.of(uri);
    if (!found) return undefined;
    const { note, ...state } = found;
    const number = begun.size;
    const one: BegunNote = { number, note, placeOf: placesIn(note), given: new Set() };
    begun.set(uri, one);
    heads.push([number, state, packedHead(note)]);
    return one;
  };
  const lessons = parts.map(({ lesson, mentions }) => ({
    lesson,
    mentions: mentions.flatMap(({ note: { uri }, mention }): PackedPlace[] => {
      const note = begin(uri);
      const place = note?.placeOf(mention);
      // The note is another one by now.
      if (!note || place === undefined) return [];
      if (note.given.has(place)) return [[note.number, place]];
      note.given.add(place);
      return [[note.number, place, packedMention(uri, mention)]];
    }),
  }));
  return { heads, lessons };
}

/** Where mentions stand among those of a note; undefined for one that it has not. */
function placesIn({ mentions }: Note): BegunNote['placeOf'] {
  if (mentions.length > fewMentions) {
    const places = new Map(mentions.map((mention, place) => [mention, place]));
    return (mention) => places.get(mention);
  }
  return (mention) => {
    const place = mentions.indexOf(mention);
    return place < 0 ? undefined : place;
  };
}

/** What a snapshot held. */
export interface ReadSnapshot {
  readonly notes: readonly SnapshotNote[];
  /** How many lines could not be believed. */
  readonly damaged: number;
  /** Whether lessons mention notes that are not whole. */
  readonly isLacking: boolean;
}

/**
 * Reads the lines of a snapshot, one in a step: the lessons, then the notes. What is damaged is left out, and so
 * parsed again: a note with a line that does not match its checksum, or everything when the version is another one.
 */
export class SnapshotReader {
  #lines: Iterator<string>;
  readonly #isRight: (note: SnapshotNote) => boolean;
  readonly #unfinished = new Map<
    number,
    { readonly state: FileState; readonly unfinished: UnfinishedNote }
  >();
  readonly #notes: SnapshotNote[] = [];
  #ahead: Line | undefined;
  #damaged = 0;

  /** @param isRight whether a note, which says nothing yet, may be believed */
  constructor(lines: Iterable<string>, isRight: (note: SnapshotNote) => boolean = () => true) {
    this.#lines = lines[Symbol.iterator]();
    this.#isRight = isRight;
  }

  /** What recurred in the notes, or was decided about. The notes say nothing until `notesInSteps` has ended. */
  *lessonsInSteps(): Steps<readonly KeyedLesson[]> {
    const lessons: (KeyedLesson & { readonly mentions: NoteMention[] })[] = [];
    const first = this.#lines.next();
    if (first.done === true || first.value !== header) {
      this.#lines = [][Symbol.iterator]();
      return lessons;
    }
    for (let line = this.#next(); line; line = this.#next()) {
      if (!('lessons' in line)) {
        this.#ahead = line;
        break;
      }
      for (const [number, state, head] of line.heads) this.#begin(number, state, head);
      for (const { lesson, mentions } of line.lessons) {
        const said = this.#unpacked(mentions);
        const last = lessons.at(-1);
        if ('keys' in lesson) lessons.push({ ...lesson, mentions: said });
        else if (last?.id === lesson.id) last.mentions.push(...said);
      }
      yield;
    }
    return lessons.filter(({ mentions }) => mentions.length > 0);
  }

  /** The notes; call it after `lessonsInSteps` has ended. */
  *notesInSteps(): Steps<ReadSnapshot> {
    for (let line = this.#ahead ?? this.#next(); line; line = this.#next()) {
      yield;
      if ('lessons' in line) continue;
      const { number, state, part } = line;
      if (state && part.head) this.#begin(number, state, part.head);
      const reading = this.#unfinished.get(number);
      if (!reading) continue;
      reading.unfinished.add(part.items);
      this.#finish(number);
    }
    return {
      notes: this.#notes,
      damaged: this.#damaged,
      isLacking: this.#unfinished.size > 0,
    };
  }

  /** @returns the next line that can be believed */
  #next(): Line | undefined {
    for (;;) {
      const next = this.#lines.next();
      if (next.done === true) return undefined;
      if (next.value === '') continue;
      const line = believed(next.value);
      if (line) return line;
      this.#damaged += 1;
    }
  }

  #begin(number: number, state: FileState, head: PackedHead): void {
    const unfinished = new UnfinishedNote(head);
    if (!this.#isRight({ ...state, note: unfinished.note })) return;
    this.#unfinished.set(number, { state, unfinished });
  }

  #finish(number: number): void {
    const read = this.#unfinished.get(number);
    if (!read?.unfinished.isComplete) return;
    this.#unfinished.delete(number);
    this.#notes.push({ ...read.state, note: read.unfinished.note });
  }

  #unpacked(places: readonly PackedPlace[]): NoteMention[] {
    return places.flatMap(([number, place, item]) => {
      const unfinished = this.#unfinished.get(number)?.unfinished;
      const mention = item ? unfinished?.addMention(place, item) : unfinished?.mentionAt(place);
      return unfinished && mention ? [{ note: unfinished.note, mention }] : [];
    });
  }
}

function checked(line: Line): string {
  const json = JSON.stringify(line);
  return `${checksum(json)} ${json}\n`;
}

/** @returns undefined when it is not what was written */
function believed(line: string): Line | undefined {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  return checksum(json) === line.slice(0, space) ? (JSON.parse(json) as Line) : undefined;
}

/** A lesson and some of its mentions; after the first ones, only the lesson's id. */
interface LessonPart {
  readonly lesson: PackedLesson['lesson'];
  readonly mentions: readonly NoteMention[];
}

function* inLines(lessons: Iterable<KeyedLesson>): Iterable<readonly LessonPart[]> {
  let some: LessonPart[] = [];
  let count = 0;
  for (const { mentions, ...lesson } of lessons) {
    for (let i = 0; i < mentions.length; i += mentionsInLine) {
      const part = mentions.slice(i, i + mentionsInLine);
      some.push({ lesson: i === 0 ? lesson : { id: lesson.id }, mentions: part });
      count += part.length;
      if (count < mentionsInLine) continue;
      yield some;
      some = [];
      count = 0;
    }
  }
  if (some.length > 0) yield some;
}
