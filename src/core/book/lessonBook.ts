import type { CalendarDay } from '../calendar/calendarDay';
import type { Position } from '../text/lineMap';
import type { TextRange } from '../text/range';

/** What a person decided about lessons: a file `.hindsight/lessons.yaml` as it was read. */
export interface LessonBook {
  /** In the order of the file. */
  readonly lessons: readonly BookLesson[];
  readonly problems: readonly BookProblem[];
  /** Why nothing may be written into this text; undefined when it may. */
  readonly locked: BookLock | undefined;
}

/**
 * - `conflict`: git left conflict marks in it
 * - `invalid`: it is not valid YAML, or not a list of lessons
 * - `newer`: its version is newer than ours
 * - `limits`: it is too long, nests too deep, or uses aliases
 */
export type BookLock = 'conflict' | 'invalid' | 'newer' | 'limits';

/** The decisions about one lesson. Texts are on one line, days are `YYYY-MM-DD`. */
export interface BookLesson {
  /** Unique in the book; chosen at the first decision and never changed. */
  readonly id: string;
  readonly title?: string;
  /** Statements that a person confirmed to say this lesson. */
  readonly same: readonly string[];
  /** Statements that a person confirmed to say another lesson. */
  readonly not: readonly string[];
  readonly rule?: LessonRule;
  /** The test, lint rule or checklist item that enforces the rule: a path, or a few words. */
  readonly guard?: string;
  /** Where `guard` stands. */
  readonly guardRange?: TextRange;
  /** When the trigger came up and the rule held. */
  readonly held: readonly Occasion[];
  /** When a person said that it happened again. */
  readonly again: readonly Occasion[];
  readonly retired?: { readonly on?: CalendarDay; readonly why?: string };
  readonly ignored?: { readonly why?: string };
  /** When a person looked at it last, and when they want to look again. */
  readonly review?: Review;
  /** Where its block starts and ends. */
  readonly range: TextRange;
}

/** What a person now does because of a lesson. */
export interface LessonRule {
  /** From which day on; a rule without a day has always been there. */
  readonly since?: CalendarDay;
  readonly when: string;
  readonly then: string;
}

/** When a lesson was looked at, and from which day on it is due to be looked at again. */
export interface Review {
  readonly on?: CalendarDay;
  readonly next?: CalendarDay;
}

/** A day, and the note that tells of it, by its path below the workspace folder. */
export interface Occasion {
  readonly on: CalendarDay;
  readonly note?: string;
}

/** Something wrong in a lesson book. The host turns the code into words. */
export interface BookProblem {
  readonly code: BookProblemCode;
  readonly range: TextRange;
  readonly start: Position;
  readonly end: Position;
  /** What the message names, for instance a key. */
  readonly detail?: string;
}

export type BookProblemCode =
  /** Git left conflict marks; nothing is taken from the book. */
  | 'book-conflict'
  /** It does not parse; `detail` is the parser's message. Lessons elsewhere are read. */
  | 'book-invalid'
  /** It has more than a million characters. */
  | 'book-too-long'
  | 'book-too-deep'
  /** Anchors and aliases are not read. */
  | 'book-alias'
  /** `detail` is the version; the book is read and never written. */
  | 'book-version-newer'
  /** The book is not a map with a list of `lessons`. */
  | 'book-not-lessons'
  /** A lesson is not a map of keys. */
  | 'lesson-not-map'
  | 'lesson-id-missing'
  /** `detail` is the id. */
  | 'lesson-id-twice'
  /** Without a statement in `same` nobody knows which lesson is meant. */
  | 'lesson-same-missing'
  /** `detail` is the key whose value does not fit; the value is left out. */
  | 'lesson-value-wrong'
  /** `detail` is what stands where a day like 2026-03-01 should. */
  | 'lesson-day-wrong'
  /** `detail` is the key that a rule lacks. */
  | 'lesson-rule-lacks'
  /** `detail` is a key that stands twice; the first counts. */
  | 'lesson-key-twice'
  /** `detail` is a statement in `same` and in `not`; it is taken as `not`. */
  | 'lesson-same-and-not'
  /** `detail` is a key; its list has more than 100 members, and the others are left out. */
  | 'lesson-list-too-long'
  /** A hint: `detail` is a key that means nothing to us. It is kept. */
  | 'key-unknown';

/** The keys of a lesson, in the order in which they are written. */
export const lessonKeys = [
  'id',
  'title',
  'same',
  'not',
  'rule',
  'guard',
  'held',
  'again',
  'retired',
  'ignored',
  'review',
] as const;
